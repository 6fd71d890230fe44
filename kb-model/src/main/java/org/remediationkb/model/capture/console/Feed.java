package org.remediationkb.model.capture.console;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.Transcript;

/** The lines of a log, less the blank ones, the drawn ones, and what is no command's output. */
public final class Feed {

  private static final Pattern VDOM =
      Pattern.compile("current (?:vf|vdom)=([A-Za-z0-9_.-]{1,64}+)(?::[0-9]{1,9})?");

  private final Transcript transcript;
  private final Aside aside;
  private final DebugStream debug;
  private Optional<Line> next = Optional.empty();

  /** Hears what is not handed on as output. */
  public interface Aside {

    /** A daemon printed something. */
    void debug(DebugEntry entry);

    /** The console said which VDOM it is in. */
    void vdom(String name);

    /** A line was broken by a daemon's, so that nothing can be told from it. */
    void broken(Line line);
  }

  /**
   * The lines of a transcript.
   *
   * @param isLate tells lines that a command prints as late as daemons do
   */
  public Feed(Transcript transcript, Predicate<String> isLate, Aside aside) {
    this.transcript = transcript;
    this.aside = aside;
    this.debug = new DebugStream(aside::debug, isLate);
  }

  /** The next line, which stays the next one; empty at the end. */
  public Optional<Line> peek() {
    while (next.isEmpty()) {
      Optional<Line> line = transcript.next();
      if (line.isEmpty()) {
        debug.end();
        return line;
      }
      next = output(line.get());
    }
    return next;
  }

  /** Goes past the line that was peeked at. */
  public void skip() {
    next = Optional.empty();
  }

  private Optional<Line> output(Line line) {
    if (line.text().isBlank() || debug.take(line) || Heading.isRule(line.text())) {
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
    debug.take(line.with(line.text().substring(index)));
    Line before = line.with(line.text().substring(0, index).stripTrailing());
    if (Prompt.parse(before.text()).isPresent()) {
      return Optional.of(before);
    }
    aside.broken(before);
    return Optional.empty();
  }
}
