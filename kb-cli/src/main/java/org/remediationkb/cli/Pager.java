package org.remediationkb.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Shows output in the reader's pager, as git does: the pager is started when there is something to show,
 * and one that ends early or can't be started is no error.
 */
final class Pager extends OutputStream {

  /** The usual pager, where there is one. */
  static final String USUAL = "if command -v less >/dev/null; then less; else cat; fi";

  /** Ends when it all fits on one screen, keeps colours, and leaves the text where it was. */
  private static final Map<String, String> SETTINGS = Map.of("LESS", "FRX", "LV", "-c");

  /** An interrupt is for the pager, and the shell waits for it; where it is not found, nothing is lost. */
  private static final String SCRIPT = "trap : INT\n%s\ncase $? in 126|127) exec cat;; esac";

  private final String command;
  private final OutputStream otherwise;
  private Optional<Process> process = Optional.empty();
  private Optional<OutputStream> out = Optional.empty();

  /**
   * The pager of a command.
   *
   * @param command a line for the shell
   * @param otherwise where the output goes if there is no shell
   */
  Pager(String command, OutputStream otherwise) {
    this.command = command;
    this.otherwise = otherwise;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    OutputStream to = out.isPresent() ? out.get() : start();
    try {
      to.write(bytes, offset, length);
      to.flush();
    } catch (IOException e) {
      out = Optional.of(OutputStream.nullOutputStream()); // the reader has seen enough
    }
  }

  private OutputStream start() {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", SCRIPT.formatted(command))
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT);
    SETTINGS.forEach(builder.environment()::putIfAbsent);
    try {
      Process started = builder.start();
      process = Optional.of(started);
      // On an interrupt Java ends, and the terminal still belongs to the pager.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(started)));
      out = Optional.of(started.getOutputStream());
    } catch (IOException e) {
      out = Optional.of(otherwise);
    }
    return out.orElseThrow();
  }

  /** Waits until the reader is done. */
  @Override
  public void close() {
    process.ifPresent(Pager::await);
  }

  private static void await(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // the reader has seen enough
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
