package org.remediationkb.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequentialInputTest {

  @TempDir
  private Path folder;

  @Test
  void aPipeIsReadToItsEnd() throws Exception {
    Path pipe = folder.resolve("pipe");
    Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(pipe, "a\nb\n"));
    try (InputStream in = new BufferedInputStream(SequentialInput.open(pipe))) {
      assertThat(in.readNBytes(100)).asString().isEqualTo("a\nb\n");
    }
    written.join();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bytesAreReadAsTheyAre() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[] {(byte) 0xff, 0});
    try (InputStream in = SequentialInput.open(file)) {
      assertThat(new int[] {in.read(), in.read(), in.read()}).containsExactly(0xff, 0, -1);
    }
  }

  @Test
  void aFolderIsNamed() {
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> SequentialInput.open(folder))
        .withMessage(folder + ": this is a folder");
  }

  @Test
  void aFailureNamesTheFile() {
    InputStream failing = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("Input/output error");
      }
    };
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> SequentialInput.of("a.log", failing).read())
        .withMessage("a.log: Input/output error");
  }
}
