package org.remediationkb.model.capture.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.ReadAhead;
import org.remediationkb.model.capture.transcript.Transcript;

/** The lines of a log, less the blank ones, the drawn ones, and what is no command's output. */
public final class Feed implements AutoCloseable {

  /** About what a line takes besides its characters. */
  private static final int LINE = 64;

  private static final Pattern VDOM =
      Pattern.compile("current (?:vf|vdom)=([A-Za-z0-9_.-]{1,64}+)(?::[0-9]{1,9})?");

  private final ReadAhead<Heard> lines;
  private final Aside aside;
  private final DebugStream debug;
  private Optional<Line> next = Optional.empty();

  /**
   * A line, with what can be told without knowing those before it.
   *
   * @param message where the message of a daemon begins in it without the blanks around it; negative
   *     where it has none
   */
  private record Heard(Line line, int message) {

    int length() {
      return LINE + line.text().length();
    }
  }

  /** Hears what is not handed on as output. */
  public interface Aside {

    /** A daemon printed something. */
    void debug(DebugEntry entry);

    /** The console said which VDOM it is in. */
    void vdom(String name);

    /** A line was broken by a daemon's, so that nothing can be told from it. */
    void broken(Line line);
  }

  /** The lines of a transcript. */
  public Feed(Transcript transcript, KnownMessages known, Aside aside) {
    this.aside = aside;
    this.debug = new DebugStream(aside::debug, known);
    this.lines = new ReadAhead<>(
        () -> transcript.next().map(line -> new Heard(line, debug.message(line))), Heard::length);
  }

  /** The next line, which stays the next one; empty at the end. */
  public Optional<Line> peek() {
    while (next.isEmpty()) {
      Optional<Heard> heard = lines.next();
      if (heard.isEmpty()) {
        debug.end();
        return next;
      }
      next = output(heard.get().line(), heard.get().message());
    }
    return next;
  }

  /** Goes past the line that was peeked at. */
  public void skip() {
    next = Optional.empty();
  }

  /** Reads no more. */
  @Override
  public void close() {
    lines.close();
  }

  private Optional<Line> output(Line line, int message) {
    if (line.text().isBlank() || debug.take(line, message) || Heading.isRule(line.text())) {
      return Optional.empty();
    }
    if (line.text().startsWith("current ")) {
      Matcher vdom = VDOM.matcher(line.text());
      if (vdom.matches()) {
        aside.vdom(vdom.group(1));
        return Optional.empty();
      }
    }
    int broken = debug.indexWithin(line);
    return broken < 0 ? Optional.of(line) : beforeMessage(line, broken);
  }

  private Optional<Line> beforeMessage(Line line, int index) {
    Line broken = line.with(line.text().substring(index));
    debug.take(broken, debug.message(broken));
    debug.endMessage(); // what comes next is the rest of the line, not of the message
    Line before = line.with(line.text().substring(0, index).stripTrailing());
    if (Prompt.parse(before.text()).isPresent()) {
      return Optional.of(before);
    }
    aside.broken(before);
    return Optional.empty();
  }
}
