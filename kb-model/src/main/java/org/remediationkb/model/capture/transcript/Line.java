package org.remediationkb.model.capture.transcript;

import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.value.Characters;

/**
 * A line as the screen showed it: no control characters, no blanks at its end.
 *
 * @param text the text
 * @param source the file, and the line of it that an editor would show
 * @param prefix what a terminal program put before it: a time stamp, a number, or nothing
 * @param characters those of ASCII that may be in the text
 */
public record Line(String text, Source source, String prefix, Characters characters) {

  /** The text without the blanks around it. */
  public String trimmed() {
    return text.strip();
  }

  /** A part of this line, at the same place. */
  public Line with(String part) {
    return new Line(part, source, prefix, characters);
  }

  /** Whether a character of ASCII may be in it; false where it is certain that it is not. */
  public boolean mayHave(char c) {
    return characters.has(c);
  }
}
