package org.remediationkb.model.capture.console;

import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.transcript.Line;

/**
 * JSON as a console shows it: broken into lines anywhere, sometimes damaged, sometimes cut off. Its
 * end is told by its braces; quotes are what gets lost most.
 */
final class JsonText {

  /** Enough for some hundred tokens. */
  private static final int LONGEST = 256 * 1024;

  private static final int MOST_LINES = 5000;

  private final StringBuilder text = new StringBuilder();
  private final Line first;
  private int lines;
  private int depth;

  JsonText(Line first) {
    this.first = first;
    add(first.text());
  }

  void add(String line) {
    lines++;
    text.append(line, 0, Math.min(line.length(), LONGEST - text.length()));
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
  }

  /** Whether a line can belong to it: one that looks like JSON, or a piece of a long value. */
  boolean continuesWith(String line) {
    boolean looksLikeJson =
        line.indexOf('"') >= 0 || line.indexOf('{') >= 0 || line.indexOf('}') >= 0;
    return lines < MOST_LINES
        && (looksLikeJson || line.indexOf(' ') < 0)
        && Prompt.parse(line).isEmpty()
        && !isConfiguration(line);
  }

  /** Where the JSON was cut off, the next thing may have quotes, too. */
  private static boolean isConfiguration(String line) {
    return line.startsWith("edit ")
        || line.startsWith("set ")
        || line.startsWith("config ")
        || line.equals("next")
        || line.equals("end");
  }

  boolean isComplete() {
    return depth <= 0;
  }

  DebugEntry entry() {
    return new DebugEntry(true, text.toString(), first, lines);
  }
}
