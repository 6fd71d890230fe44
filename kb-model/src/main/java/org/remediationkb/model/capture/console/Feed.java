package org.remediationkb.model.capture.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.ReadAhead;
import org.remediationkb.model.capture.transcript.Transcript;

/** The lines of a log, less the blank ones, the drawn ones, and what is no command's output. */
public final class Feed implements AutoCloseable {

  /** Begins a line that says which VDOM the console is in. */
  static final String VDOM_BEGINS = "current ";

  private static final Pattern VDOM =
      Pattern.compile("current (?:vf|vdom)=([A-Za-z0-9_.-]{1,64}+)(?::[0-9]{1,9})?");

  private final ReadAhead<LineRun> runs;
  private final Aside aside;
  private final DebugStream debug;
  private Optional<Line> next = Optional.empty();

  /** The lines of an output that are next, from a place on. */
  private List<Line> output = List.of();

  private int at;

  /** Hears what is not handed on as output. */
  public interface Aside {

    /** A daemon printed something. */
    void debug(DebugEntry entry);

    /** Daemons printed what nobody reads. */
    void unknown(List<Line> messages);

    /** The console said which VDOM it is in. */
    void vdom(String name);

    /** A line was broken by a daemon's, so that nothing can be told from it. */
    void broken(Line line);
  }

  /** The lines of a transcript. */
  public Feed(Transcript transcript, KnownMessages known, Aside aside) {
    this(debug -> new LineRuns(transcript, debug)::next, known, aside);
  }

  Feed(Function<DebugStream, Supplier<Optional<LineRun>>> runs, KnownMessages known, Aside aside) {
    this.aside = aside;
    this.debug = new DebugStream(aside::debug, known);
    this.runs = new ReadAhead<>(runs.apply(debug), LineRun::length);
  }

  /** The next line, which stays the next one; empty at the end. */
  public Optional<Line> peek() {
    while (next.isEmpty()) {
      if (at < output.size()) {
        next = Optional.of(output.get(at));
      } else {
        Optional<LineRun> run = runs.next();
        if (run.isEmpty()) {
          debug.end();
          return next;
        }
        next = begin(run.get());
      }
    }
    return next;
  }

  /** Goes past the line that was peeked at. */
  public void skip() {
    next = Optional.empty();
    at++;
  }

  /**
   * Goes past the line that was peeked at and those after it, as far as it is certain that they are an
   * output's, and returns them: none where that line may be something else.
   */
  public List<Line> skipOutput() {
    List<Line> rest = output.subList(Math.min(at, output.size()), output.size());
    next = rest.isEmpty() ? next : Optional.empty();
    at = output.size();
    return rest;
  }

  /** Reads no more. */
  @Override
  public void close() {
    runs.close();
  }

  /** The first line of a run that is an output's, empty where none is. */
  private Optional<Line> begin(LineRun run) {
    return switch (run.kind()) {
      case UNKNOWN_MESSAGES -> {
        debug.end();
        aside.unknown(run.lines());
        yield Optional.empty();
      }
      case OUTPUT -> {
        int taken = 0;
        while (debug.isOpen()
            && taken < run.lines().size()
            && debug.take(run.lines().get(taken), -1)) {
          taken++;
        }
        output = run.lines();
        at = taken;
        yield Optional.empty();
      }
      case OTHER -> output(run.lines().get(0), run.message());
    };
  }

  private Optional<Line> output(Line line, int message) {
    if (debug.take(line, message) || Heading.isRule(line.text())) {
      return Optional.empty();
    }
    if (line.text().startsWith(VDOM_BEGINS)) {
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
