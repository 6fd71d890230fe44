package org.remediationkb.model.capture.transcript;

/**
 * Shows a line as a terminal does: what a carriage return or a backspace went back over is
 * overwritten by what follows, escape sequences do not show.
 */
final class Screen {

  private final StringBuilder row = new StringBuilder();
  private int column;

  /** What is to be seen after a line was sent. */
  String show(String sent) {
    String line = withoutReturns(sent);
    if (!hasControl(line)) {
      return line;
    }
    row.setLength(0);
    column = 0;
    int lastStringEnd = EscapeSequence.lastStringEnd(line);
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (EscapeSequence.beginsWith(c)) {
        EscapeSequence sequence = EscapeSequence.at(line, i, lastStringEnd);
        obey(sequence);
        i = sequence.end();
      } else {
        send(c);
        i++;
      }
    }
    return row.toString();
  }

  /** Returns at the end of a line belong to the line end. */
  private static String withoutReturns(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean hasControl(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isControl(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(char c) {
    return c < ' ' ? c != '\t' : c >= 0x7f && c <= 0x9f;
  }

  private void send(char c) {
    if (c == '\r') {
      column = 0;
    } else if (c == '\b') {
      column = Math.max(0, column - 1);
    } else if (!isControl(c)) {
      write(c);
    }
  }

  private void write(char c) {
    if (column < row.length()) {
      row.setCharAt(column, c);
    } else {
      row.append(c);
    }
    column++;
  }

  /** Of all that a terminal can do, a pager uses this: erase from here to the end, or all. */
  private void obey(EscapeSequence sequence) {
    if (sequence.command() == 'K' && !sequence.parameters().equals("1")) {
      column = sequence.parameters().equals("2") ? 0 : column;
      row.setLength(column);
    }
  }
}
