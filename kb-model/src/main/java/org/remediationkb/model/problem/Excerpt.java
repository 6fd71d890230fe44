package org.remediationkb.model.problem;

import java.util.List;
import org.remediationkb.model.secret.SecretLines;
import org.remediationkb.model.secret.Secrets;

/**
 * The line that a problem is in, made fit to be shown: secrets are masked, control characters
 * replaced, and of a long line there is what surrounds the place.
 *
 * @param text the line or a part of it
 * @param indent how many characters precede the place
 */
record Excerpt(String text, int indent) {

  /** More than this on either side of the place can't be seen, and need not be searched. */
  private static final int SEARCHED = 2000;

  /** Where a secret may begin that the line is in. */
  private static final int LINES_BEFORE = 100;

  /** The line of a place, or what of it surrounds the place where it has more characters than that. */
  static Excerpt of(Location location, int width) {
    String line = location.excerpt();
    int index = Math.max(0, Math.min(location.column() - 1, line.length()));
    int from = Math.max(0, index - SEARCHED);
    int to = Math.min(line.length(), index + SEARCHED);
    String around = line.substring(from, to);
    Secrets.Masked shown = location.text().reviewed()
        ? new Secrets.Masked(around, index - from)
        : masked(location, around, index - from);
    return cut(inOneColumnEach(shown.text()), shown.index(), width);
  }

  /** A secret may begin some lines before the place. */
  private static Secrets.Masked masked(Location location, String around, int index) {
    SecretLines lines = SecretLines.ofFactFile(location.text().secrets());
    List<String> all = location.text().lines();
    int line = Math.min(location.line(), all.size());
    for (String before : all.subList(Math.max(0, line - 1 - LINES_BEFORE), Math.max(0, line - 1))) {
      lines.masked(before.length() > SEARCHED ? before.substring(0, SEARCHED) : before);
    }
    return lines.masked(around, index);
  }

  private static String inOneColumnEach(String text) {
    return ControlCharacters.replaced(text, '·').replace('\t', ' ');
  }

  private static Excerpt cut(String text, int index, int width) {
    int length = text.codePointCount(0, text.length());
    int place = text.codePointCount(0, index);
    if (length <= width) {
      return new Excerpt(text, place);
    }
    int first = Math.max(0, Math.min(place - width / 2, length - width));
    int start = text.offsetByCodePoints(0, first);
    int end = text.offsetByCodePoints(start, width);
    String before = first > 0 ? "…" : "";
    String after = end < text.length() ? "…" : "";
    return new Excerpt(
        before + text.substring(start, end) + after, place - first + before.length());
  }
}
