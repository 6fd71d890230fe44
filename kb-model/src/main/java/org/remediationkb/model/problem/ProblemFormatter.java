package org.remediationkb.model.problem;

import java.util.Locale;
import org.remediationkb.model.problem.Problem.Severity;

/**
 * Writes a problem for a reader at a terminal: the place and the message, the line with a caret
 * under the place, and the help. Nothing from the file can steer the terminal, and what looks like a
 * secret is masked.
 */
public final class ProblemFormatter {

  private final TextStyle style;

  /** Writes in a style. */
  public ProblemFormatter(TextStyle style) {
    this.style = style;
  }

  /** Writes plain text. */
  public ProblemFormatter() {
    this(TextStyle.PLAIN);
  }

  /** The problem in one to four lines, the last one without an end. */
  public String format(Problem problem) {
    Problem shown = problem.fitToShow();
    return headline(shown) + excerpt(shown.location()) + help(shown);
  }

  private String headline(Problem problem) {
    TextStyle.Part part =
        problem.severity() == Severity.ERROR ? TextStyle.Part.ERROR : TextStyle.Part.WARNING;
    String label = problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code();
    Location at = problem.location();
    String place = style.apply(TextStyle.Part.PLACE, ControlCharacters.visible(at.toString()));
    return style.linkToLine(at.text().file(), at.line(), place)
        + " "
        + style.apply(part, ControlCharacters.visible(label))
        + " "
        + problem.message();
  }

  private String excerpt(Location location) {
    Excerpt excerpt = Excerpt.of(location);
    if (excerpt.text().isBlank()) {
      return "";
    }
    String number = Integer.toString(location.line());
    String line = ("  " + number + " | " + excerpt.text()).stripTrailing();
    String margin = "  " + " ".repeat(number.length()) + " | ";
    return "\n"
        + style.apply(TextStyle.Part.EXCERPT, line)
        + "\n"
        + style.apply(TextStyle.Part.EXCERPT, margin)
        + " ".repeat(excerpt.indent())
        + style.apply(TextStyle.Part.CARET, "^");
  }

  private String help(Problem problem) {
    String help = problem.help();
    return help.isEmpty() ? "" : "\n" + style.apply(TextStyle.Part.HELP, "  help: " + help);
  }
}
