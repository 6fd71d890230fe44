package org.remediationkb.model.capture.transcript;

/**
 * A control sequence for a terminal (ECMA-48) within a line.
 *
 * @param end the index after it
 * @param command the character that says what to do, 0 for one that does nothing to the line
 * @param parameters what stands before that character
 */
record EscapeSequence(int end, char command, String parameters) {

  private static final char ESC = 0x1b;
  private static final char CSI = 0x9b;
  private static final char BELL = 0x07;
  private static final char STRING_END = 0x9c;

  /** Whether a character begins one. */
  static boolean beginsWith(char c) {
    return c == ESC || c == CSI || isString((char) (c - 0x40));
  }

  /**
   * The sequence that begins at an index.
   *
   * @param lastStringEnd where the last end of a string stands in the line, see {@link
   *     #lastStringEnd}
   */
  static EscapeSequence at(String line, int start, int lastStringEnd) {
    char first = line.charAt(start);
    if (first == CSI) {
      return control(line, start + 1);
    }
    if (first != ESC) {
      return string(line, start + 1, lastStringEnd);
    }
    if (start + 1 == line.length()) {
      return nothing(start + 1);
    }
    char second = line.charAt(start + 1);
    if (second == '[') {
      return control(line, start + 2);
    }
    return isString(second) ? string(line, start + 2, lastStringEnd) : other(line, start + 1);
  }

  /**
   * Where a string in a line (the title of a window) can end at last. Without it a line full of
   * beginnings would be searched to its end for each of them.
   */
  static int lastStringEnd(String line) {
    int bellOrEnd = Math.max(line.lastIndexOf(BELL), line.lastIndexOf(STRING_END));
    return Math.max(bellOrEnd, line.lastIndexOf("\u001b\\"));
  }

  private static boolean isString(char second) {
    return second == ']' || second == 'P' || second == 'X' || second == '^' || second == '_';
  }

  private static EscapeSequence control(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) >= ' ' && line.charAt(end) < '@') {
      end++;
    }
    boolean complete = end < line.length() && line.charAt(end) >= '@' && line.charAt(end) <= '~';
    return complete
        ? new EscapeSequence(end + 1, line.charAt(end), line.substring(start, end))
        : nothing(end);
  }

  private static EscapeSequence string(String line, int start, int lastStringEnd) {
    for (int i = start; i <= lastStringEnd; i++) {
      char c = line.charAt(i);
      if (c == BELL || c == STRING_END) {
        return nothing(i + 1);
      }
      if (c == ESC && i + 1 < line.length() && line.charAt(i + 1) == '\\') {
        return nothing(i + 2);
      }
    }
    return nothing(start); // it never ends: what follows is no part of it
  }

  private static EscapeSequence other(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) >= ' ' && line.charAt(end) < '0') {
      end++;
    }
    boolean complete = end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '~';
    return nothing(complete ? end + 1 : end);
  }

  private static EscapeSequence nothing(int end) {
    return new EscapeSequence(end, (char) 0, "");
  }
}
