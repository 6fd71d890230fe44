package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a table that a command prints, by where their headings begin. A cell may be empty, and its
 * text may have blanks, so it is its place that tells what it is: each cell is filled up with blanks to the
 * width of its column, and one that is longer shifts those behind it.
 */
final class Columns {

  private static final String BAR = "|";
  private static final int LONGEST = 500;
  private static final int MOST_ROWS = 16;

  private final int begin;

  /** The width of each column but the last, which has what is left. */
  private final List<Integer> widths;

  private Columns(int begin, List<Integer> widths) {
    this.begin = begin;
    this.widths = List.copyOf(widths);
  }

  /**
   * The columns below a heading; empty where its words do not stand in the line as they do in the page.
   *
   * @param heading as the page has it
   * @param line as the unit printed it
   */
  static Optional<Columns> below(LineRule.Pattern heading, String line) {
    List<Integer> begins = new ArrayList<>();
    int at = 0;
    for (String one : heading.columns()) {
      at = line.indexOf(one, at);
      if (at < 0) {
        return Optional.empty();
      }
      begins.add(at);
      at += one.length();
    }
    List<Integer> widths = new ArrayList<>();
    for (int i = 1; i < begins.size(); i++) {
      widths.add(begins.get(i) - begins.get(i - 1));
    }
    return Optional.of(new Columns(begins.get(0), widths));
  }

  /**
   * The ways to cut a line into cells, between bars: {@code | 10.0.0.1 |  | web |}. There are several
   * where a text may go on in the next column, and none where the line is no row, or where there are too many.
   */
  List<String> rows(String line) {
    boolean canBeRow = line.length() > begin
        && line.length() <= LONGEST
        && line.indexOf('\t') < 0
        && !line.contains(BAR)
        && line.substring(0, begin).isBlank();
    if (!canBeRow) {
      return List.of();
    }
    Cut cut = new Cut(line);
    cut.from(0, begin, BAR);
    return cut.rows.size() < MOST_ROWS ? cut.rows : List.of();
  }

  /** The cutting of one line. */
  private final class Cut {

    private final String line;
    private final List<String> rows = new ArrayList<>();

    /** By column and place, where it is known that the rest can't be cut, so that no place is tried twice. */
    private final boolean[][] isDead;

    Cut(String line) {
      this.line = line;
      this.isDead = new boolean[widths.size()][line.length() + 1];
    }

    /** Adds the rows whose cells are cut up to a place; false where there are none. */
    private boolean from(int column, int at, String row) {
      if (rows.size() == MOST_ROWS) {
        return false;
      }
      if (column == widths.size()) {
        boolean isEnd = at == line.length() || line.charAt(at) != ' ';
        if (isEnd) {
          rows.add(row + " " + line.substring(at) + " " + BAR);
        }
        return isEnd;
      }
      if (isDead[column][at]) {
        return false;
      }
      boolean isCut = false;
      for (int end = text(at); end >= at; end = longer(at, end)) {
        String next = row + " " + line.substring(at, end) + " " + BAR;
        isCut |= filled(column, at, end, next);
      }
      isDead[column][at] = !isCut && rows.size() < MOST_ROWS;
      return isCut;
    }

    /** Goes on behind a text that is filled up with blanks, or directly behind one that is longer. */
    private boolean filled(int column, int at, int end, String row) {
      int next = Math.min(at + widths.get(column), line.length());
      if (end < next || end == line.length()) {
        return line.substring(end, Math.max(end, next)).isBlank()
            && from(column + 1, Math.max(end, next), row);
      }
      boolean isCut = from(column + 1, end, row);
      return from(column + 1, end + 1, row) || isCut;
    }

    /** Where the first word of a cell ends; the cell may be empty. */
    private int text(int at) {
      int end = line.indexOf(' ', at);
      return end < 0 ? line.length() : end;
    }

    /** Where the text ends that has one more word; before its beginning where there is none. */
    private int longer(int at, int end) {
      boolean goesOn = end > at && end + 1 < line.length() && line.charAt(end + 1) != ' ';
      return goesOn ? text(end + 1) : at - 1;
    }
  }
}
