package org.remediationkb.model.capture.transcript;

import org.remediationkb.model.evidence.Source;

/**
 * A line as the screen showed it: no control characters, no blanks at its end.
 *
 * @param text the text
 * @param source the file, and the line of it that an editor would show
 */
public record Line(String text, Source source) {

  /** The text without the blanks around it. */
  public String trimmed() {
    return text.strip();
  }

  /** A part of this line, at the same place. */
  public Line with(String part) {
    return new Line(part, source);
  }
}
