package org.remediationkb.model.capture.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.console.LineRun.Kind;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.Transcript;

/**
 * The lines of a transcript, less the blank ones, with those together that are alike: most lines of a long
 * log are only counted, and a run of them is counted at once. It may be used on any thread.
 */
final class LineRuns {

  private static final int MOST_LINES = 100;

  /** What a line that may be anything begins with: JSON, a heading, and what is drawn. */
  private static final String BEGINNINGS = "{=#~_+-*";

  private final Transcript transcript;
  private final DebugStream debug;

  /** The last message, where the line after it goes on with it. */
  private Optional<LineRun> message = Optional.empty();

  private Optional<LineRun> ahead = Optional.empty();

  LineRuns(Transcript transcript, DebugStream debug) {
    this.transcript = transcript;
    this.debug = debug;
  }

  /** The next lines, empty at the end. */
  Optional<LineRun> next() {
    Optional<LineRun> first = message.isPresent() ? message : ahead.isPresent() ? ahead : one();
    ahead = message.isPresent() ? ahead : first.isPresent() ? one() : Optional.empty();
    message = Optional.empty();
    if (first.isEmpty() || first.get().kind() == Kind.OTHER) {
      return first;
    }
    List<Line> lines = new ArrayList<>();
    LineRun last = first.get();
    while (lines.size() < MOST_LINES && ahead.isPresent() && ahead.get().kind() == last.kind()) {
      lines.add(shown(last));
      last = ahead.get();
      ahead = one();
    }
    if (last.kind() == Kind.UNKNOWN_MESSAGES && goesOn(last)) {
      message = Optional.of(last.with(Kind.OTHER));
      return lines.isEmpty() ? next() : Optional.of(new LineRun(last.kind(), lines, -1));
    }
    lines.add(shown(last));
    return Optional.of(new LineRun(last.kind(), lines, -1));
  }

  private static Line shown(LineRun run) {
    return run.isMessage() ? run.said() : run.line();
  }

  private boolean goesOn(LineRun last) {
    return ahead.isPresent()
        && !ahead.get().isMessage()
        && debug.whole(last.said(), ahead.get().line()).isPresent();
  }

  private Optional<LineRun> one() {
    Optional<Line> line = transcript.next();
    while (line.isPresent() && line.get().text().isBlank()) {
      line = transcript.next();
    }
    return line.isPresent() ? Optional.of(alone(line.get())) : Optional.empty();
  }

  private LineRun alone(Line line) {
    int start = debug.message(line);
    LineRun other = new LineRun(Kind.OTHER, List.of(line), start);
    if (start >= 0) {
      return debug.isUnknown(other.said()) ? other.with(Kind.UNKNOWN_MESSAGES) : other;
    }
    return isOutput(line) ? other.with(Kind.OUTPUT) : other;
  }

  private boolean isOutput(Line line) {
    String text = line.trimmed();
    return BEGINNINGS.indexOf(text.charAt(0)) < 0
        && !line.mayHave('#')
        && !line.mayHave('$')
        && !line.text().startsWith(Feed.VDOM_BEGINS)
        && !Refusal.is(text)
        && debug.indexWithin(line) < 0;
  }
}
