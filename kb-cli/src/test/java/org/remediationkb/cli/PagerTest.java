package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PagerTest {

  @TempDir
  private Path folder;

  private Path shown() {
    return folder.resolve("shown");
  }

  private static void page(String command, String text) throws IOException {
    try (OutputStream pager = new Pager(command, new ByteArrayOutputStream())) {
      pager.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void itGetsTheWholeTextAndIsWaitedFor() throws IOException {
    page("sleep 0.2; cat > " + shown() + "; echo \"$LESS $LV\" >> " + shown(), "one\ntwo\n");
    String settings = System.getenv().getOrDefault("LESS", "FRX")
        + " "
        + System.getenv().getOrDefault("LV", "-c");
    assertThat(Files.readString(shown())).isEqualTo("one\ntwo\n" + settings + "\n");
  }

  @Test
  void oneThatEndsEarlyIsNoError() throws IOException {
    page("head -c 3 > " + shown(), "a line\n".repeat(100_000));
    assertThat(Files.readString(shown())).isEqualTo("a l");
    page("kill -9 $$", "a line\n".repeat(100_000));
  }

  /** The shell looks into the pipe after the command, whose end stands for one that is missing. */
  @Test
  void whatNoPagerShowsIsNotLost() throws IOException {
    page("exec > " + shown() + "; no-such-pager-of-anybody 2>/dev/null", "one\ntwo\n");
    assertThat(Files.readString(shown())).isEqualTo("one\ntwo\n");
  }

  @Test
  void itIsNotStartedForNothing() {
    new Pager("touch " + shown(), new ByteArrayOutputStream()).close();
    assertThat(shown()).doesNotExist();
  }
}
