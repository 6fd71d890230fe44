package org.remediationkb.model.capture.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.Transcript;

class FeedTest {

  /** So many blocks that most of them are read ahead on another thread. */
  private static final int BLOCKS = 10_000;

  private static final KnownMessages KNOWN = new KnownMessages() {
    @Override
    public boolean isLate(Line line) {
      return line.text().startsWith("late");
    }

    @Override
    public boolean mayBeRead(Line message) {
      return message.text().startsWith("started");
    }

    @Override
    public boolean goesOn(String message, String longer) {
      return longer.equals("started again");
    }
  };

  private final List<String> messages = new ArrayList<>();
  private final List<String> vdoms = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private final class Heard implements Feed.Aside {
    @Override
    public void debug(DebugEntry entry) {
      messages.add(entry.text());
    }

    @Override
    public void unknown(List<Line> lines) {
      lines.forEach(line -> messages.add(line.text()));
    }

    @Override
    public void vdom(String name) {
      vdoms.add(name);
    }

    @Override
    public void broken(Line line) {
      FeedTest.this.broken.add(line.text());
    }
  }

  private List<String> output(String log) throws IOException {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    Transcript transcript = new Transcript("log", new ByteArrayInputStream(bytes));
    List<String> lines = new ArrayList<>();
    try (Feed feed = new Feed(transcript, KNOWN, new Heard())) {
      for (Optional<Line> line = feed.peek(); line.isPresent(); line = feed.peek()) {
        lines.add(line.get().source().line() + " " + line.get().text());
        feed.skip();
      }
    }
    return lines;
  }

  @Test
  void messagesOfDaemonsAreNoOutput() throws IOException {
    assertThat(output("""
        pumps: 3
        hyd_pump[615]: started
        2026-01-02 10:11:12 stopped

        list[2] : 7
        late answer
        ========
        current vdom=root:0
        end [1]:
        """)).containsExactly("1 pumps: 3", "5 list[2] : 7", "9 end [1]:");
    assertThat(messages).containsExactly("started", "stopped", "late answer");
    assertThat(vdoms).containsExactly("root");
  }

  @Test
  void aMessageGoesOnInTheNextLineWhereThatIsItsRest() throws IOException {
    assertThat(output("""
        hyd_pump[615]: started
        again
        hyd_pump[615]: started

        again
        hyd_pump[615]: stopped
        again
        hyd_pump[615]: star
        hyd_pump[615]: ted again
        """)).containsExactly("5 again", "7 again");
    assertThat(messages)
        .containsExactly("started again", "started", "stopped", "star", "ted again");
  }

  @Test
  void aMessageThatBrokeInLeavesTheCommandBeforeIt() throws IOException {
    assertThat(output("HYD-1 # hyd_pump[615]: started\npumps: 3 hyd_pump[615]: stopped\n"))
        .containsExactly("1 HYD-1 #");
    assertThat(messages).containsExactly("started", "stopped");
    assertThat(broken).containsExactly("pumps: 3");
  }

  @Test
  void aLongLogIsReadAsAShortOneIs() throws IOException {
    String block = "pumps: 3\nhyd_pump[615]: started\nHYD-1 # show\n  late answer\n\n";
    List<String> lines = output(block.repeat(BLOCKS));

    assertThat(lines).hasSize(2 * BLOCKS).startsWith("1 pumps: 3", "3 HYD-1 # show");
    assertThat(lines.get(2 * BLOCKS - 1)).isEqualTo(5 * (BLOCKS - 1) + 3 + " HYD-1 # show");
    assertThat(messages).hasSize(2 * BLOCKS);
    assertThat(messages.subList(2 * BLOCKS - 2, 2 * BLOCKS))
        .containsExactly("started", "late answer");
    assertThat(broken).isEmpty();
  }
}
