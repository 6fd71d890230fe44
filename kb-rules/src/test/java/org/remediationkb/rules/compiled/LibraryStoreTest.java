package org.remediationkb.rules.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.compiled.KeptFiles.Folder;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLibrary;

class LibraryStoreTest {

  private static final LibraryKey KEY = new LibraryKey("01234567", "89abcdef");
  private static final CompiledLibrary LIBRARY = new CompiledLibrary(
      ContentLibrary.empty(FactKinds.of(HydroContent.kind("email"))), new ContentHash("abc"));

  @TempDir
  private Path temporary;

  private Path cache = Path.of("");
  private LibraryStore store = new LibraryStore(List.of(), List.of());

  @BeforeEach
  void makeStore() {
    cache = temporary.resolve("cache/kb");
    store = storeOf(new Folder(cache, true));
  }

  private static LibraryStore storeOf(Folder... folders) {
    return new LibraryStore(List.of(folders), List.of());
  }

  private Path file() {
    return cache.resolve(KEY + ".library");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void whatIsKeptIsFoundAgain() {
    assertThat(store.find(KEY)).isEmpty();
    store.keep(KEY, LIBRARY);
    assertThat(store.find(KEY).map(CompiledLibrary::hash)).contains(LIBRARY.hash());
    assertThat(store.find(new LibraryKey("01234567", "89abcdee"))).isEmpty();
  }

  @Test
  void oneWithOtherPagesIsFoundWhereAllElseIsAlike() {
    store.keep(KEY, LIBRARY);
    assertThat(store
            .findWithOtherPages(new LibraryKey("01234567", "89abcdee"))
            .map(CompiledLibrary::hash))
        .contains(LIBRARY.hash());
    assertThat(store.findWithOtherPages(new LibraryKey("01234566", "89abcdef"))).isEmpty();
  }

  @Test
  void oneWithOtherPagesIsNotUsedWhereItIsDamaged() throws IOException {
    store.keep(KEY, LIBRARY);
    Files.writeString(file(), "damaged");
    assertThat(store.findWithOtherPages(new LibraryKey("01234567", "89abcdee"))).isEmpty();
  }

  @Test
  void folderAndFileAreForTheOwnerAlone() throws IOException {
    store.keep(KEY, LIBRARY);
    assertThat(permissions(cache)).isEqualTo("rwx------");
    assertThat(permissions(file())).isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void whatOthersCouldHaveWrittenDoesNotCount() throws IOException {
    store.keep(KEY, LIBRARY);
    permit(file(), "rw-rw----");
    assertThat(store.find(KEY)).isEmpty();
    permit(file(), "rw-------");
    permit(cache, "rwxrwx---");
    assertThat(store.find(KEY)).isEmpty();
    permit(cache, "rwx------");
    assertThat(store.find(KEY)).isPresent();
  }

  @Test
  void whatThePackageBroughtCountsForAllUsersUnlessOthersMayWriteIt() throws IOException {
    LibraryStore program = storeOf(new Folder(Files.createDirectories(cache), false));
    program.keep(KEY, LIBRARY);
    permit(file(), "rw-r--r--");
    permit(cache, "r-xr-xr-x");
    assertThat(program.find(KEY)).isPresent();
    permit(file(), "rw-rw-r--");
    assertThat(program.find(KEY)).isEmpty();
    permit(file(), "rw-r--rw-");
    assertThat(program.find(KEY)).isEmpty();
    permit(cache, "rwx------");
  }

  /** As on Windows: here, a file system in a zip has none, and can't replace a file at once. */
  @Test
  void filesNeedNoPermissions() throws IOException {
    URI zip = URI.create("jar:" + temporary.resolve("files.zip").toUri());
    try (FileSystem windows = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      for (boolean isPrivate : List.of(true, false)) {
        Path folder = windows.getPath("/new/" + isPrivate);
        LibraryStore there = storeOf(new Folder(folder, isPrivate));
        there.keep(KEY, LIBRARY);
        assertThat(there.find(KEY)).isEmpty();
        Files.createDirectories(folder);
        Files.write(folder.resolve(KEY + ".library"), LIBRARY.toBytes(KEY, List.of()));
        assertThat(there.find(KEY)).isPresent();
      }
    }
  }

  @Test
  void nothingIsKeptWhereOthersMayWrite() throws IOException {
    Files.createDirectories(cache);
    permit(cache, "rwxrwxrwx");
    store.keep(KEY, LIBRARY);
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void aLinkDoesNotCount() throws IOException {
    store.keep(KEY, LIBRARY);
    Path elsewhere = Files.move(file(), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(file(), elsewhere);
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void aDamagedFileIsReplaced() throws IOException {
    store.keep(KEY, LIBRARY);
    Files.write(file(), new byte[] {1, 2, 3});
    assertThat(store.find(KEY)).isEmpty();
    store.keep(KEY, LIBRARY);
    assertThat(store.find(KEY)).isPresent();
  }

  /** A file stands where the folder would, which stops root as well. */
  @Test
  void whereTheFirstFolderCannotBeUsedTheNextIs() throws IOException {
    Path taken = Files.createFile(temporary.resolve("taken"));
    LibraryStore two = storeOf(new Folder(taken, false), new Folder(cache, true));
    two.keep(KEY, LIBRARY);
    assertThat(two.find(KEY)).isPresent();
    assertThat(file()).exists();
  }

  @Test
  void withoutAnyFolderNothingIsKept() throws IOException {
    Path taken = Files.createFile(temporary.resolve("taken"));
    for (LibraryStore none : List.of(
        storeOf(),
        storeOf(new Folder(taken, false)),
        storeOf(new Folder(taken.resolve("below"), true)))) {
      none.keep(KEY, LIBRARY);
      assertThat(none.find(KEY)).isEmpty();
    }
  }

  @Test
  void ofManyTheOldestAreDeleted() throws IOException {
    for (int i = 0; i < 12; i++) {
      LibraryKey key = new LibraryKey("01234567", String.format("%016x", i));
      store.keep(key, LIBRARY);
      // All of the same second, as a file system may have it; the number of files is what counts.
      Files.setLastModifiedTime(cache.resolve(key + ".library"), FileTime.fromMillis(i / 4 * 1000));
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(8);
    }
    assertThat(store.find(new LibraryKey("01234567", String.format("%016x", 11))))
        .isPresent();
    assertThat(store.find(new LibraryKey("01234567", String.format("%016x", 0))))
        .isEmpty();
  }

  @Test
  void twoAtOnceDoNoHarm() throws Exception {
    CyclicBarrier start = new CyclicBarrier(4);
    List<Thread> threads = IntStream.range(0, 4)
        .mapToObj(i -> new Thread(() -> {
          try {
            start.await();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
          store.keep(KEY, LIBRARY);
        }))
        .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(store.find(KEY)).isPresent();
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).containsExactly(file());
    }
  }
}
