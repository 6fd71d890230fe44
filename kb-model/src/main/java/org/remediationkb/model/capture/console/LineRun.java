package org.remediationkb.model.capture.console;

import java.util.List;
import org.remediationkb.model.capture.transcript.Line;

/**
 * Lines in a row of which the same can be told without knowing those before them.
 *
 * @param lines the lines, one where they may be anything
 * @param message where the message of a daemon begins in the first line without the blanks around it;
 *     negative where it has none
 */
record LineRun(Kind kind, List<Line> lines, int message) {

  /** About what a line takes besides its characters. */
  private static final int LINE = 64;

  /** What lines are. */
  enum Kind {
    /** Messages of daemons that nobody reads, whatever comes next. */
    UNKNOWN_MESSAGES,
    /**
     * Lines of an output, if nothing that is open takes the first of them: none is a prompt, a heading,
     * a message or an error of the command line, and none begins any of these.
     */
    OUTPUT,
    /** A line that may be anything. */
    OTHER
  }

  LineRun with(Kind other) {
    return new LineRun(other, lines, message);
  }

  /** The first line. */
  Line line() {
    return lines.get(0);
  }

  boolean isMessage() {
    return message >= 0;
  }

  /** The message of the first line. */
  Line said() {
    return line().with(line().trimmed().substring(message));
  }

  /** How much room it takes. */
  int length() {
    int length = 0;
    for (Line line : lines) {
      length += LINE + line.text().length();
    }
    return length;
  }
}
