package org.remediationkb.model.secret;

/**
 * Where a value stands.
 *
 * @param start the index of its first character, without its quote
 * @param end the index after its last one
 * @param quote the quote that it begins with, as long as it is open; a blank where there is none
 * @param isQuoted whether it stands in quotes
 */
record SecretValue(int start, int end, char quote, boolean isQuoted) {

  private static final String QUOTES = "\"'`";

  boolean isOpen() {
    return quote != ' ';
  }

  /** The value that begins here; a bare one goes on to the end of its word, or to {@code end}. */
  static SecretValue at(String text, int from, boolean isRest) {
    int level = from;
    while (level < text.length() && text.charAt(level) == '\\') {
      level++;
    }
    if (level < text.length() && QUOTES.indexOf(text.charAt(level)) >= 0) {
      return quoted(text, level + 1, text.charAt(level), level - from);
    }
    int end = isRest ? text.length() : bareEnd(text, from);
    return new SecretValue(from, end, ' ', false);
  }

  private static SecretValue quoted(String text, int start, char quote, int backslashes) {
    int end = closing(text, start, quote, backslashes);
    return end < 0
        ? new SecretValue(start, text.length(), quote, true)
        : new SecretValue(start, end, ' ', true);
  }

  /**
   * Where the value ends that was opened with a quote after so many backslashes: a quote within a
   * text in quotes has twice as many and one more. Negative where it does not end.
   */
  static int closing(String text, int start, char quote, int backslashes) {
    int period = 2 * Integer.highestOneBit(backslashes + 1);
    int before = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        before++;
      } else if (c == quote && before % period == backslashes % period) {
        return i - before % period;
      } else {
        before = 0;
      }
    }
    return -1;
  }

  /** Too much is better than too little: it ends only where what follows shows that it has ended. */
  private static int bareEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !ends(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case ',', ';', '}', ']', ')', '"', '\'', '>' -> isBoundary(text, at + 1);
      case '&' -> isPair(text, at + 1);
      case '<' -> text.startsWith("</", at);
      case '\\' -> text.startsWith("\\\"", at) && isBoundary(text, at + 2);
      default -> false;
    };
  }

  private static boolean isBoundary(String text, int at) {
    return at >= text.length()
        || Character.isWhitespace(text.charAt(at))
        || ",;.}])\"'".indexOf(text.charAt(at)) >= 0
        || isPair(text, at);
  }

  /** Whether a key and its sign begin here. */
  private static boolean isPair(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < 40 && isKeyCharacter(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && "=:".indexOf(text.charAt(end)) >= 0;
  }

  static boolean isKeyCharacter(char c) {
    return c == '_' || c == '-' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
