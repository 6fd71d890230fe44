package org.remediationkb.model.capture.transcript;

/**
 * The time with which a daemon begins a line: {@code 2022-09-16 09:36:40 }, perhaps with a fraction of
 * the second. No regular expression, because most lines of a long log begin with one.
 */
public final class DaemonTime {

  private static final String FORM = "0000-00-00 00:00:00";
  private static final int LONGEST_FRACTION = 6;

  private DaemonTime() {}

  /** Where it ends in a line, with the blank behind it; 0 where the line does not begin with one. */
  public static int end(String line) {
    if (line.length() <= FORM.length()) {
      return 0;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = line.charAt(i);
      char form = FORM.charAt(i);
      if (form == '0' ? !isDigit(c) : c != form) {
        return 0;
      }
    }
    int end = afterFraction(line);
    return end < line.length() && line.charAt(end) == ' ' ? end + 1 : 0;
  }

  private static int afterFraction(String line) {
    int point = FORM.length();
    int end = point + 1;
    while (end < line.length() && end - point <= LONGEST_FRACTION && isDigit(line.charAt(end))) {
      end++;
    }
    return line.charAt(point) == '.' && end > point + 1 ? end : point;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
