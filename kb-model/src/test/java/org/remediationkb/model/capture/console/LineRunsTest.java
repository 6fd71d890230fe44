package org.remediationkb.model.capture.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.console.LineRun.Kind;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.Transcript;

/** That lines are taken together changes nothing of what is heard of each of them. */
class LineRunsTest {

  private static final List<String> PIECES = List.of(
      "pumps: 3\n",
      "    set comment \"dry\"\n",
      "hyd_pump[615]: started\n",
      "hyd_pump[615]: star\n",
      "hyd_pump[615]: star\nted\n",
      "ted\n",
      "again\n",
      "2026-01-02 10:11:12 stopped\n",
      "2026-01-02 10:11:12 started\n",
      "2026-01-02 10:11:12   {\n",
      "{ \"pump\": [\n",
      "\"stopped\", 7\n",
      "}\n",
      "late answer\n",
      "HYD-1 # show\n",
      "HYD-1 # late answer\n",
      "$ ",
      "current vdom=root:0\n",
      "current of 7\n",
      "Unknown action 0\n",
      "command parse error before 'x'\n",
      "========\n",
      "=~=~=~=~ a log begins\n",
      "--More-- \r         \rpumps: 4\r\n",
      "\u001b[1mpumps\u001b[0m\n",
      "caf\u00e9\n",
      "\0\r\b",
      "x".repeat(70_000) + "\n",
      "  \t\n",
      "\n");

  /** What is heard of a log, with the lines of outputs. */
  private static final class Ear implements Feed.Aside {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void debug(DebugEntry entry) {
      heard.add("said " + entry.lines() + " " + entry.first().source() + entry.text());
    }

    @Override
    public void unknown(List<Line> messages) {
      messages.forEach(line -> debug(new DebugEntry(false, line.text(), line, 1)));
    }

    @Override
    public void vdom(String name) {
      heard.add("vdom " + name);
    }

    @Override
    public void broken(Line line) {
      line("broken", line);
    }

    private void line(String what, Line line) {
      heard.add(what + " " + line.source() + line.text());
    }

    List<String> listen(byte[] log, boolean isTogether) throws IOException {
      Transcript transcript = new Transcript("log", new ByteArrayInputStream(log));
      try (Feed feed = new Feed(
          debug ->
              isTogether ? new LineRuns(transcript, debug)::next : () -> alone(transcript, debug),
          new Known(),
          this)) {
        for (Optional<Line> line = feed.peek(); line.isPresent(); line = feed.peek()) {
          List<Line> output = isTogether ? feed.skipOutput() : List.of();
          if (output.isEmpty()) {
            line("output", line.get());
            feed.skip();
          }
          output.forEach(one -> line("output", one));
        }
      }
      return heard;
    }
  }

  private static Optional<LineRun> alone(Transcript transcript, DebugStream debug) {
    Optional<Line> line = transcript.next();
    while (line.filter(next -> next.text().isBlank()).isPresent()) {
      line = transcript.next();
    }
    return line.map(next -> new LineRun(Kind.OTHER, List.of(next), debug.message(next)));
  }

  private record Known() implements KnownMessages {
    @Override
    public boolean isLate(Line line) {
      return line.mayHave('l') && line.text().startsWith("late");
    }

    @Override
    public boolean mayBeRead(Line message) {
      return message.text().startsWith("started");
    }

    @Override
    public boolean goesOn(String message, String longer) {
      return longer.startsWith("started") && !message.startsWith("started");
    }
  }

  @Provide
  Arbitrary<String> logs() {
    return Arbitraries.oneOf(
            Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(20).ascii())
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  private static void check(byte[] log) throws IOException {
    List<String> heard = new Ear().listen(log, true);
    assertThat(heard).isEqualTo(new Ear().listen(log, false));
  }

  @Property(seed = "1218458", tries = 1000)
  void linesAreHeardAsIfEachStoodAlone(@ForAll("logs") String log) throws IOException {
    check(log.getBytes(StandardCharsets.UTF_8));
    check(log.getBytes(StandardCharsets.UTF_16));
  }

  @Property(seed = "1218458", tries = 20)
  void linesOfALongLogAreToo(@ForAll("logs") String log) throws IOException {
    String many = log.repeat(1 + 1_000_000 / (1 + log.length()));
    check(many.substring(0, Math.min(many.length(), 600_000)).getBytes(StandardCharsets.UTF_8));
  }

  @Property(seed = "1218458", tries = 500)
  void anyBytes(@ForAll byte[] bytes) throws IOException {
    check(bytes);
  }
}
