package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.remediationkb.model.problem.Location;

/** The text of a bullet as it stands in the file, in one line, with the place of each character. */
final class BulletText {

  private record Piece(int start, Location at) {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  BulletText(Page page, Paragraph paragraph) {
    StringBuilder all = new StringBuilder();
    for (SourceSpan span : paragraph.getSourceSpans()) {
      int line = page.bodyLine() + span.getLineIndex();
      String part =
          page.text().lines().get(line - 1).substring(span.getColumnIndex()).strip();
      all.append(all.isEmpty() ? "" : " ");
      pieces.add(new Piece(all.length(), page.text().at(line, span.getColumnIndex() + 1)));
      all.append(part);
    }
    this.text = all.toString();
  }

  String text() {
    return text;
  }

  /** The place of a character. */
  Location at(int index) {
    Piece piece = pieces.get(0);
    for (Piece next : pieces) {
      if (next.start() <= index) {
        piece = next;
      }
    }
    return piece.at().plus(index - piece.start());
  }
}
