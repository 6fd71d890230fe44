package org.remediationkb.model.capture.transcript;

/** Undoes what mail programs and word processors do to text that is pasted through them. */
final class Typography {

  private Typography() {}

  /**
   * The text with plain blanks, quotes and hyphens, and without what has no width. An apostrophe
   * between two letters stays as it is, because a name may have it.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!hasNoWidth(c)) {
        plain.append(isSingleQuote(c) && isBetweenLetters(text, i) ? c : plain(c));
      }
    }
    return plain.toString();
  }

  /** Whether there is nothing in the text but what every keyboard has. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static char plain(char c) {
    if (isSingleQuote(c)) {
      return '\'';
    }
    return switch (c) {
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
    };
  }

  private static boolean hasNoWidth(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff';
  }

  private static boolean isSingleQuote(char c) {
    return c >= '\u2018' && c <= '\u201b';
  }

  private static boolean isBetweenLetters(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }
}
