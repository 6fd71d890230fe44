package org.remediationkb.render.proof;

import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.render.terminal.Style;
import org.remediationkb.render.terminal.Style.Part;

/** Lines for a terminal, which nothing in the content can steer. */
final class Printout {

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Printout(Style style) {
    this.style = style;
  }

  /** A line; it is not broken. */
  void line(Part part, String line) {
    text.append(style.apply(part, ControlCharacters.replaced(line, '·'))).append('\n');
  }

  /** A fact file in a block of its own, as it is: it can be copied from there. */
  void facts(String facts) {
    text.append("\n```yaml\n");
    facts.lines().forEach(line -> line(Part.BLOCK, line));
    text.append("```\n\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
