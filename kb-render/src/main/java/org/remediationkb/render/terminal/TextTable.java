package org.remediationkb.render.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.RunningText;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;

/** A table in columns; where it is too wide, the widest columns are broken into lines. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<RunningText>> rows = new ArrayList<>();

  /** Reads a table. */
  TextTable(TableBlock table) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<RunningText> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(ProseReader.read(cell, part instanceof TableHead ? Part.HEADING : Part.TEXT));
        }
        rows.add(cells);
      }
    }
  }

  /** The lines of the table. */
  List<String> lines(int width, TextStyle style) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    for (List<RunningText> row : rows) {
      lines.addAll(lines(row, widths, style));
      if (lines.size() == 1 && !style.isForScreen()) {
        lines.add(rule(widths));
      }
    }
    return lines;
  }

  private int[] widths(int width) {
    int[] widths = new int[rows.get(0).size()];
    int[] least = new int[widths.length];
    for (List<RunningText> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).width());
        least[i] = Math.max(least[i], row.get(i).widestWord());
      }
    }
    int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
    for (int widest = widest(widths, least); excess > 0 && widest >= 0; excess--) {
      widths[widest]--;
      widest = widest(widths, least);
    }
    return widths;
  }

  /** The widest column that can be narrower, -1 where none can. */
  private static int widest(int[] widths, int[] least) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean isWider = widest < 0 || widths[i] > widths[widest];
      widest = isWider && widths[i] > least[i] ? i : widest;
    }
    return widest;
  }

  private static String rule(int[] widths) {
    return String.join(GAP, Arrays.stream(widths).mapToObj("-"::repeat).toList());
  }

  private static List<String> lines(List<RunningText> row, int[] widths, TextStyle style) {
    List<List<RunningText.Line>> cells = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < widths.length; i++) {
      cells.add(row.get(i).lines(widths[i]));
      height = Math.max(height, cells.get(i).size());
    }
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      lines.add(line(cells, y, widths, style));
    }
    return lines;
  }

  private static String line(
      List<List<RunningText.Line>> cells, int y, int[] widths, TextStyle style) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean isThere = y < cells.get(i).size();
      int room = widths[i] - (isThere ? cells.get(i).get(y).width() : 0);
      line.append(isThere ? cells.get(i).get(y).styled(style) : "");
      line.append(" ".repeat(Math.max(0, room))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
