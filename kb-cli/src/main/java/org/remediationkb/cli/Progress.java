package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error for files that take a while, where a person looks. */
final class Progress {

  private static final long MEBIBYTE = 1024 * 1024;
  private static final long TAKES_A_WHILE = 8 * MEBIBYTE;

  private Progress() {}

  /** Opens a file. */
  static InputStream open(Path file, Terminal terminal) throws IOException {
    InputStream in = Files.newInputStream(file);
    long size = Files.size(file);
    if (!terminal.watched() || size < TAKES_A_WHILE) {
      return in;
    }
    ProgressBarBuilder bar = new ProgressBarBuilder()
        .setTaskName("reading")
        .setInitialMax(size)
        .setUnit(" MiB", MEBIBYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(terminal.width())
        .clearDisplayOnFinish();
    return ProgressBar.wrap(in, bar);
  }
}
