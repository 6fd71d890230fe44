package org.remediationkb.model.problem;

import java.util.Locale;
import org.remediationkb.model.problem.Problem.Severity;

/**
 * Writes a problem for a reader at a terminal: the place and the message, the line with a caret
 * under the place, and the help. Nothing from the file can steer the terminal, and what looks like a
 * secret is masked.
 */
public final class ProblemFormatter {

  /** A part of the output, for a style that treats them differently. */
  public enum Part {
    /** The file, line and column. */
    PLACE,
    /** The severity and code of an error. */
    ERROR,
    /** The severity and code of a warning. */
    WARNING,
    /** The number and the text of the line. */
    EXCERPT,
    /** The caret. */
    CARET,
    /** The help. */
    HELP
  }

  /** How a part of the output is set off from the others, such as by a colour. */
  @FunctionalInterface
  public interface Style {

    /** No styling at all. */
    Style PLAIN = (part, text) -> text;

    /** The text with whatever the style puts around it. */
    String apply(Part part, String text);
  }

  private final Style style;

  /** Writes in a style. */
  public ProblemFormatter(Style style) {
    this.style = style;
  }

  /** Writes plain text. */
  public ProblemFormatter() {
    this(Style.PLAIN);
  }

  /** The problem in one to four lines, the last one without an end. */
  public String format(Problem problem) {
    Problem shown = problem.fitToShow();
    return headline(shown) + excerpt(shown.location()) + help(shown);
  }

  private String headline(Problem problem) {
    Part part = problem.severity() == Severity.ERROR ? Part.ERROR : Part.WARNING;
    String label = problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code();
    return style.apply(Part.PLACE, ControlCharacters.visible(problem.location().toString()))
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
        + style.apply(Part.EXCERPT, line)
        + "\n"
        + style.apply(Part.EXCERPT, margin)
        + " ".repeat(excerpt.indent())
        + style.apply(Part.CARET, "^");
  }

  private String help(Problem problem) {
    String help = problem.help();
    return help.isEmpty() ? "" : "\n" + style.apply(Part.HELP, "  help: " + help);
  }
}
