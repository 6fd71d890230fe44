package org.remediationkb.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir
  private Path folder;

  @Test
  void foldersAreMadeAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a/b/c.txt");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");
    assertThat(file).hasContent("two");
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void aFailureLeavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before");
    assertThatIOException()
        .isThrownBy(() -> WholeFile.write(file, out -> {
          out.append("half");
          throw new IOException("no more");
        }));
    assertThat(file).hasContent("before");
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aPipeIsWrittenToAndStaysOne() throws Exception {
    Path pipe = folder.resolve("pipe");
    Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> contentOf(pipe));
    WholeFile.write(pipe, "through");
    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("through");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aFolderInPlaceOfTheFileAndAFileInPlaceOfTheFolder() throws IOException {
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> WholeFile.write(folder, ""))
        .withMessage(folder + ": this is a folder");
    Path file = Files.writeString(folder.resolve("a.txt"), "");
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> WholeFile.write(file.resolve("b.txt"), ""))
        .withMessage(file + ": not a folder");
  }

  @Test
  void onlyItsOwnerReadsAFileThatIsNotFinished() throws IOException {
    Path replaced = Files.writeString(folder.resolve("a.txt"), "");
    Assumptions.assumeTrue(TemporaryFile.isPosix(replaced));
    Files.setPosixFilePermissions(replaced, PosixFilePermissions.fromString("rw-r-x---"));
    WholeFile.write(replaced, out -> {
      try (Stream<Path> files = Files.list(folder)) {
        Path unfinished =
            files.filter(file -> !file.equals(replaced)).findFirst().orElseThrow();
        assertThat(permissions(unfinished)).isEqualTo("rw-------");
      }
      return out.append("secret");
    });
    assertThat(permissions(replaced)).isEqualTo("rw-r-x---");
  }

  @Test
  void aNewFileIsReadByWhoeverReadsOthersThere() throws IOException {
    Path usual = Files.writeString(folder.resolve("a.txt"), "");
    Assumptions.assumeTrue(TemporaryFile.isPosix(usual));
    Path written = folder.resolve("b.txt");
    WholeFile.write(written, "text");
    assertThat(permissions(written)).isEqualTo(permissions(usual));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void whatAKilledProcessLeftBehindIsClearedAway() throws IOException {
    Path abandoned = Files.writeString(folder.resolve(".kb-1.tmp"), "half a capture");
    Path othersOwn = Files.writeString(folder.resolve(".other-1.tmp"), "half");
    Path justMade = Files.writeString(folder.resolve(".kb-2.tmp"), "");
    WholeFile.write(folder.resolve("a.txt"), "text");
    assertThat(abandoned).doesNotExist();
    assertThat(othersOwn).exists();
    assertThat(justMade).exists();
  }

  @Test
  void whatIsBeingWrittenIsNotClearedAway() throws IOException {
    Path outer = folder.resolve("outer.txt");
    WholeFile.write(outer, out -> {
      out.append("text");
      out.flush();
      WholeFile.write(folder.resolve("inner.txt"), "text");
      return out;
    });
    assertThat(outer).hasContent("text");
  }

  @Test
  void aFailureToWriteNamesTheFile() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> WholeFile.write(full, "text"))
        .satisfies(failure -> assertThat(failure.getFile()).isEqualTo("/dev/full"));
  }

  @Test
  void whatMayNotBeWrittenIsNamedAsItWasAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before");
    Assumptions.assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> WholeFile.write(file, "after"))
        .withMessage(file.toString());
    assertThat(file).hasContent("before");
  }

  @Test
  void permissionsStayAsTheyWere() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before");
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwxr-x---");
    Assumptions.assumeTrue(Files.getFileAttributeView(file, PosixFileAttributeView.class) != null);
    Files.setPosixFilePermissions(file, permissions);
    WholeFile.write(file, "after");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
  }
}
