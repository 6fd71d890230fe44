package org.remediationkb.model.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.TextStyle.Part;

/** Running text in parts, to be broken into lines. */
public final class RunningText {

  /**
   * How a piece of the text looks.
   *
   * @param link the address that it leads to, empty where it leads nowhere
   */
  public record Look(Part part, String link) {

    /** That of text without a part of its own. */
    public static final Look TEXT = new Look(Part.TEXT, "");

    /** That of a part which leads nowhere. */
    public static Look of(Part part) {
      return new Look(part, "");
    }

    private boolean isLike(Look other) {
      return part == other.part && link.equals(other.link);
    }

    private String styled(String text, TextStyle style) {
      String styled = part == Part.TEXT ? text : style.apply(part, text);
      return link.isEmpty() ? styled : style.link(link, styled);
    }
  }

  private static final char UNBREAKABLE = '\ue000';

  private final StringBuilder text = new StringBuilder();

  /** How each character looks. */
  private final List<Look> looks = new ArrayList<>();

  /** The text on one line, without anything that could steer a terminal. */
  public static String tame(String text) {
    return ControlCharacters.replaced(text.replace('\t', ' '), '\ufffd');
  }

  /** Adds words; they may end up on different lines. */
  public void add(Look look, String words) {
    append(look, tame(words));
  }

  /** Adds a phrase that stays on one line if it can. */
  public void addPhrase(Look look, String phrase) {
    append(look, tame(phrase).replace(' ', UNBREAKABLE));
  }

  /** Begins a new line. */
  public void addLineEnd() {
    append(Look.TEXT, "\n");
  }

  private void append(Look look, String more) {
    text.append(more);
    looks.addAll(Collections.nCopies(more.length(), look));
  }

  /** How wide the text is on one line. */
  public int width() {
    return text.length();
  }

  /** The width of what can't be broken. */
  public int widestWord() {
    int widest = 0;
    for (String word : text.toString().split("[ \n]", -1)) {
      widest = Math.max(widest, word.length());
    }
    return widest;
  }

  /** The text in lines that are no wider than that, unless a single word is. */
  public List<Line> lines(int width) {
    return lines(width, width);
  }

  /**
   * A paragraph for a screen of that width, without an end: the lines after the first begin with an
   * indent. Elsewhere than on a screen, nothing is broken.
   */
  public String hanging(int width, String indent, TextStyle style) {
    List<Line> lines = style.isForScreen()
        ? lines(width, Math.max(1, width - indent.length()))
        : lines(Integer.MAX_VALUE);
    return lines.stream()
        .map(line -> line.styled(style))
        .collect(Collectors.joining("\n" + indent));
  }

  private List<Line> lines(int first, int others) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = end(from, lines.isEmpty() ? first : others);
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
  public final class Line {
    private final int from;
    private final int to;

    Line(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /** How wide it is. */
    public int width() {
      return to - from;
    }

    /** The line, with whatever the style puts around its parts. */
    public String styled(TextStyle style) {
      StringBuilder styled = new StringBuilder();
      int start = from;
      for (int i = from; i < to; i++) {
        if (i + 1 == to || !looks.get(i + 1).isLike(looks.get(start))) {
          String run = text.substring(start, i + 1).replace(UNBREAKABLE, ' ');
          styled.append(looks.get(start).styled(run, style));
          start = i + 1;
        }
      }
      return styled.toString();
    }
  }
}
