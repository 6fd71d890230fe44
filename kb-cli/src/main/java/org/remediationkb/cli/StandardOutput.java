package org.remediationkb.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output, which remembers why it could not be written: a print stream would forget. */
final class StandardOutput extends OutputStream {

  private final OutputStream out;
  private Optional<IOException> failure = Optional.empty();

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure.isEmpty()) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
  }

  /** The exit code of the process, after a message where output was lost. */
  int exitCode(int code, PrintStream err) {
    Optional<String> lost =
        failure.map(e -> String.valueOf(e.getMessage())).filter(reason -> !isReaderGone(reason));
    lost.ifPresent(reason -> err.println("kb: standard output: " + reason));
    return lost.isPresent() ? ExitCode.USAGE : code;
  }

  /** A reader that has seen enough, such as {@code head}, is no failure. */
  private static boolean isReaderGone(String reason) {
    return reason.toLowerCase(Locale.ROOT).contains("pipe");
  }
}
