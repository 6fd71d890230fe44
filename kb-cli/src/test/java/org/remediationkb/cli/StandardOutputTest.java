package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  /** What the process says, and its exit code, after a command that ended with 1. */
  private static String end(OutputStream to) {
    StandardOutput output = new StandardOutput(to);
    PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
    out.print("text");
    out.flush();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = output.exitCode(1, new PrintStream(err, true, StandardCharsets.UTF_8));
    return code + " " + err.toString(StandardCharsets.UTF_8);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void whatIsWrittenArrives() {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    assertThat(end(to)).isEqualTo("1 ");
    assertThat(to.toString(StandardCharsets.UTF_8)).isEqualTo("text");
  }

  @Test
  void lostOutputIsAMessageAndTwo() {
    assertThat(end(failing("No space left on device")))
        .isEqualTo("2 kb: standard output: No space left on device\n");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() {
    assertThat(end(failing("Broken pipe"))).isEqualTo("1 ");
  }
}
