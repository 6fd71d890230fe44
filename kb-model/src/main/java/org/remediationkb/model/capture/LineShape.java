package org.remediationkb.model.capture;

/**
 * What a line has in common with others of its kind: a template that takes it, with holes where it has
 * numbers, masks, quotes and words with digits. Each line that nobody reads is looked at, so this goes
 * over its characters once, without regular expressions.
 */
final class LineShape {

  /** Stands for any word. */
  static final String WORD = "{word}";

  /** Stands for a number. */
  static final String NUMBER = "{number}";

  private static final String REST = "{...}";
  private static final int MOST_WORDS = 60;
  private static final int LONGEST_NUMBER = 9;
  private static final int LONGEST_KEY = 41;

  private final char[] line;
  private final StringBuilder template;

  private LineShape(String line) {
    this.line = line.toCharArray();
    this.template = new StringBuilder(line.length() + WORD.length());
  }

  /** The template of a line: words, with a blank between two of them. */
  static String of(String line) {
    return new LineShape(line.strip()).template();
  }

  private String template() {
    int words = 0;
    int start = 0;
    do {
      int end = end(start);
      if (words > 0) {
        template.append(' ');
      }
      words++;
      if (words == MOST_WORDS) {
        return template.append(REST).toString();
      }
      addWord(start, end);
      start = next(end);
    } while (start < line.length);
    return template.toString();
  }

  private int end(int start) {
    int end = start;
    while (end < line.length && !isBlank(line[end])) {
      end++;
    }
    return end;
  }

  private int next(int end) {
    int start = end;
    while (start < line.length && isBlank(line[start])) {
      start++;
    }
    return start;
  }

  private static boolean isBlank(char one) {
    return one == ' ' || (one >= '\t' && one <= '\r');
  }

  /** A word, in which the sign behind it and the key before it stay. */
  private void addWord(int start, int end) {
    boolean hasSign = start < end && ",;:.)".indexOf(line[end - 1]) >= 0;
    int last = hasSign ? end - 1 : end;
    if (isNumber(start, last)) {
      template.append(NUMBER);
    } else if (isValue(start, end)) {
      template.append(line, start, afterKey(start, last) - start).append(WORD);
    } else {
      last = start;
    }
    template.append(line, last, end - last);
  }

  private boolean isNumber(int start, int end) {
    int digits = start < end && line[start] == '-' ? start + 1 : start;
    for (int i = digits; i < end; i++) {
      if (!isDigit(line[i])) {
        return false;
      }
    }
    return digits < end && end - digits <= LONGEST_NUMBER;
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  /** Whether a word can be another one in another line. A brace could be taken for a hole. */
  private boolean isValue(int start, int end) {
    for (int i = start; i < end; i++) {
      char one = line[i];
      if (isDigit(one) || one == '*' || one == '{') {
        return true;
      }
    }
    return start < end && line[start] == '"';
  }

  /** Where the value begins of a setting as {@code memory=36%}. */
  private int afterKey(int start, int end) {
    int most = Math.min(end, start + LONGEST_KEY);
    int at = start;
    while (at < most && (isLetter(line[at]) || (at > start && isJoint(line[at])))) {
      at++;
    }
    return at > start && at < end && line[at] == '=' ? at + 1 : start;
  }

  private static boolean isLetter(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
  }

  private static boolean isJoint(char one) {
    return one == '_' || one == '-';
  }
}
