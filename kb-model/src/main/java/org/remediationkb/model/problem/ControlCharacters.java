package org.remediationkb.model.problem;

/**
 * Characters that do not show but do something: steer a terminal, end a line, turn the direction of
 * the text. A value from a file must not bring them into what we print. The tab is not one of them.
 */
public final class ControlCharacters {

  /** The first character after those of ASCII that are printed. */
  private static final char DELETE = '\u007f';

  private ControlCharacters() {}

  /** Whether any of them is in {@code text}. */
  public static boolean areIn(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if ((c < ' ' || c >= DELETE) && isOne(c)) { // nearly all are between
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** The text with {@code replacement} in the place of each of them. */
  public static String replaced(String text, char replacement) {
    if (!areIn(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(isOne(c) ? replacement : c));
    return plain.toString();
  }

  /** The text on one line of a message: with a dot for each of them, and blanks for tabs. */
  public static String visible(String text) {
    return replaced(text, '·').replace('\t', ' ');
  }

  private static boolean isOne(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> turnsDirection(c) || c == '\ufeff';
      default -> false;
    };
  }

  private static boolean turnsDirection(int c) {
    return c == 0x061c
        || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
