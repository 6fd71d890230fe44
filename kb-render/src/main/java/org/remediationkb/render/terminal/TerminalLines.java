package org.remediationkb.render.terminal;

import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;

/** Lines for a terminal, which nothing in the content can steer. */
public final class TerminalLines {

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  /** Nothing yet, to be written in a style. */
  public TerminalLines(TextStyle style) {
    this.style = style;
  }

  /** A line; it is not broken. */
  public void line(Part part, String line) {
    line(0, part, line);
  }

  /** A line that is indented that deep. */
  public void line(int depth, Part part, String line) {
    text.append("  ".repeat(depth))
        .append(style.apply(part, ControlCharacters.replaced(line, '·')))
        .append('\n');
  }

  /** A fact file in a block of its own, as it is: it can be copied from there. */
  public void facts(String facts) {
    text.append("\n```yaml\n");
    facts.lines().forEach(line -> line(Part.BLOCK, line));
    text.append("```\n\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
