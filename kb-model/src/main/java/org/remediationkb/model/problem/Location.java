package org.remediationkb.model.problem;

import org.remediationkb.model.evidence.Source;

/**
 * A place in a text.
 *
 * @param text the text
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in characters
 */
public record Location(SourceText text, int line, int column) {

  /** The line that this is in, empty past the end of the text. */
  public String excerpt() {
    return line >= 1 && line <= text.lines().size() ? text.lines().get(line - 1) : "";
  }

  /** The file and line, as readings keep it. */
  public Source source() {
    return text.source(line);
  }

  /** The place that many characters further on the same line. */
  public Location plus(int columns) {
    return new Location(text, line, column + columns);
  }

  @Override
  public String toString() {
    return text.file() + ":" + line + ":" + column;
  }
}
