package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.remediationkb.rules.analysis.ProgressListener;

/** A bar on standard error for what takes a while, where a person looks. */
final class ProgressDisplay {

  private static final long MEBIBYTE = 1024 * 1024;
  private static final long TAKES_A_WHILE = 8 * MEBIBYTE;

  private ProgressDisplay() {}

  /** Opens a file. */
  static InputStream open(InputFile file, Terminal terminal) throws IOException {
    InputStream in = file.open();
    if (!terminal.watched() || !file.canBeReadTwice()) {
      return in;
    }
    long size = Files.size(file.path().orElseThrow());
    if (size < TAKES_A_WHILE) {
      return in;
    }
    ProgressBarBuilder bar = bar("reading", terminal).setInitialMax(size).setUnit(" MiB", MEBIBYTE);
    return ProgressBar.wrap(in, bar);
  }

  /** Does some work that tells how far it has got. */
  static <T> T during(String task, Terminal terminal, Function<ProgressListener, T> work) {
    if (!terminal.watched()) {
      return work.apply(ProgressListener.NONE);
    }
    try (ProgressBar bar = bar(task, terminal).build()) {
      return work.apply((done, all) -> {
        bar.maxHint(all);
        bar.stepTo(done);
      });
    }
  }

  private static ProgressBarBuilder bar(String task, Terminal terminal) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(terminal.widthErr())
        .clearDisplayOnFinish();
  }
}
