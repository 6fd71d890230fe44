package org.remediationkb.model.evidence;

/**
 * Where a value was read.
 *
 * @param file the path as the user named it, or {@code -} for standard input
 * @param line the line, counted from 1
 */
public record Source(String file, int line) implements Comparable<Source> {

  @Override
  public int compareTo(Source other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
