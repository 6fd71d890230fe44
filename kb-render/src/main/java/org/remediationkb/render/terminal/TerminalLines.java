package org.remediationkb.render.terminal;

import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.RunningText;
import org.remediationkb.model.problem.RunningText.Look;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;

/** Lines for a terminal, which nothing in the content can steer. */
public final class TerminalLines {

  private static final String INDENT = "  ";

  private final int width;
  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  /**
   * Nothing yet, to be written in a style.
   *
   * @param width the columns of a line, where the style is for a screen; elsewhere none is broken
   */
  public TerminalLines(int width, TextStyle style) {
    this.width = width;
    this.style = style;
  }

  /** An empty line. */
  public void space() {
    text.append('\n');
  }

  /** A line; what is too long for a screen goes on below it. */
  public void line(Part part, String line) {
    line(0, part, line);
  }

  /** A line that is indented that deep, and goes on one step deeper. */
  public void line(int depth, Part part, String line) {
    String indent = INDENT.repeat(depth);
    hanging(indent, indent + INDENT, part, line);
  }

  /** A line after a label, below whose end it goes on. */
  public void labelled(String label, Part part, String line) {
    hanging(label, " ".repeat(label.length()), part, line);
  }

  private void hanging(String before, String indent, Part part, String line) {
    RunningText running = new RunningText();
    running.addPhrase(Look.of(part), before);
    running.add(Look.of(part), ControlCharacters.visible(line));
    text.append(running.hanging(width, indent, style)).append('\n');
  }

  /** A line to copy or to compare, indented that deep; it is not broken. */
  public void whole(int depth, Part part, String line) {
    text.append(INDENT.repeat(depth))
        .append(style.apply(part, ControlCharacters.replaced(line, '·')))
        .append('\n');
  }

  /** A fact file in a block of its own, as it is: it can be copied from there. */
  public void facts(String facts) {
    text.append("\n```yaml\n");
    facts.lines().forEach(line -> whole(0, Part.BLOCK, line));
    text.append("```\n\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
