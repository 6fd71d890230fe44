package org.remediationkb.model.problem;

import java.util.List;

/**
 * A text with the name of its file, for messages that show where they belong.
 *
 * @param file the path as the user named it, or {@code -} for standard input
 * @param text the whole text
 * @param lines its lines without their ends
 * @param reviewed whether it is published anyway, so that messages may quote it as it is; what
 *     looks like a secret is masked otherwise
 */
public record SourceText(String file, String text, List<String> lines, boolean reviewed) {

  /** A text that may hold secrets; any of the usual line ends divide it. */
  public static SourceText of(String file, String text) {
    return new SourceText(file, text, text.lines().toList(), false);
  }

  /** A text that is published anyway; any of the usual line ends divide it. */
  public static SourceText reviewed(String file, String text) {
    return new SourceText(file, text, text.lines().toList(), true);
  }

  /** The place at a line and a column, both counted from 1. */
  public Location at(int line, int column) {
    return new Location(this, line, column);
  }

  @Override
  public String toString() {
    return file;
  }
}
