package org.remediationkb.render.worksheet;

/**
 * A file that a case was read from.
 *
 * @param file the path as the user named it, or {@code -} for standard input
 * @param kind what the file is
 */
public record CaseSource(String file, Kind kind) {

  /** What a file of a case can be. */
  public enum Kind {
    /** What a console printed. */
    CAPTURE,
    /** What somebody wrote down. */
    FACT_FILE
  }
}
