package org.remediationkb.render.proof;

import java.util.Locale;
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

  /** How many there are of something. */
  static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s", number, noun(number, what));
  }

  /** The word for that many of something. */
  static String noun(long number, String what) {
    return number == 1 ? what : what + "s";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
