package org.remediationkb.render.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;

/** Running text in parts, to be broken into lines. */
final class RunningText {

  private static final char UNBREAKABLE = '\ue000';

  private final StringBuilder text = new StringBuilder();

  /** The part that each character belongs to. */
  private final List<Part> parts = new ArrayList<>();

  /** The text on one line, without anything that could steer a terminal. */
  static String tame(String text) {
    return ControlCharacters.replaced(text.replace('\t', ' '), '\ufffd');
  }

  /** Adds words; they may end up on different lines. */
  void add(Part part, String words) {
    append(part, tame(words));
  }

  /** Adds a phrase that stays on one line if it can. */
  void addPhrase(Part part, String phrase) {
    append(part, tame(phrase).replace(' ', UNBREAKABLE));
  }

  /** Begins a new line. */
  void addLineEnd() {
    append(Part.TEXT, "\n");
  }

  private void append(Part part, String more) {
    text.append(more);
    parts.addAll(Collections.nCopies(more.length(), part));
  }

  /** How wide the text is on one line. */
  int width() {
    return text.length();
  }

  /** The width of what can't be broken. */
  int widestWord() {
    int widest = 0;
    for (String word : text.toString().split("[ \n]", -1)) {
      widest = Math.max(widest, word.length());
    }
    return widest;
  }

  /** The text in lines that are no wider than that, unless a single word is. */
  List<Line> lines(int width) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = end(from, width);
      lines.add(new Line(from, end));
      from = end;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      if (from < text.length() && text.charAt(from) == '\n') {
        from++;
      }
    }
    return lines;
  }

  private int end(int from, int width) {
    int last = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i;
      }
      if (c == ' ') {
        last = i;
      }
      if (i - from >= width && last > from) {
        return last;
      }
    }
    return text.length();
  }

  /** One line of the text. */
  final class Line {
    private final int from;
    private final int to;

    Line(int from, int to) {
      this.from = from;
      this.to = to;
    }

    int width() {
      return to - from;
    }

    String styled(TextStyle style) {
      StringBuilder styled = new StringBuilder();
      int start = from;
      for (int i = from; i < to; i++) {
        if (i + 1 == to || parts.get(i + 1) != parts.get(start)) {
          String run = text.substring(start, i + 1).replace(UNBREAKABLE, ' ');
          Part part = parts.get(start);
          styled.append(part == Part.TEXT ? run : style.apply(part, run));
          start = i + 1;
        }
      }
      return styled.toString();
    }
  }
}
