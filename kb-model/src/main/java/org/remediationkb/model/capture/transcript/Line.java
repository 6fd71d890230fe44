package org.remediationkb.model.capture.transcript;

import org.remediationkb.model.evidence.Source;

/**
 * A line as the screen showed it: no control characters, no blanks at its end.
 *
 * @param text the text
 * @param source the file, and the line of it that an editor would show
 * @param prefix what a terminal program put before it: a time stamp, a number, or nothing
 */
public record Line(String text, Source source, String prefix) {

  /** The text without the blanks around it. */
  public String trimmed() {
    return text.strip();
  }

  /** A part of this line, at the same place. */
  public Line with(String part) {
    return new Line(part, source, prefix);
  }
}
