package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import me.tongfei.progressbar.wrapped.ProgressBarWrappedInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressDisplayTest {

  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir
  private Path folder;

  private boolean hasBar(int size, boolean watched) throws IOException {
    Path file = folder.resolve("a.log");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
    try (InputStream in = ProgressDisplay.open(
        InputFile.of(file.toString()),
        new Terminal(false, watched, "80", Map.of(), Terminal.Colours.auto))) {
      return in instanceof ProgressBarWrappedInputStream;
    }
  }

  @Test
  void aBarIsForWhatTakesAWhileAndSomebodyLooksAt() throws IOException {
    assertThat(hasBar(8 * MEBIBYTE, true)).isTrue();
    assertThat(hasBar(8 * MEBIBYTE - 1, true)).isFalse();
    assertThat(hasBar(8 * MEBIBYTE, false)).isFalse();
  }
}
