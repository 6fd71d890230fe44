package org.remediationkb.model.problem;

import java.util.Locale;
import org.remediationkb.model.problem.Problem.Severity;
import org.remediationkb.model.problem.RunningText.Look;
import org.remediationkb.model.problem.TextStyle.Part;

/**
 * Writes a problem for a reader at a terminal: the place and the message, the line with a caret
 * under the place, and the help. Nothing from the file can steer the terminal, and what looks like a
 * secret is masked.
 */
public final class ProblemFormatter {

  /** The characters of a line that are shown where there is no screen. */
  private static final int EXCERPT = 120;

  private final int width;
  private final TextStyle style;

  /**
   * Writes in a style.
   *
   * @param width the columns of a line, where the style is for a screen
   */
  public ProblemFormatter(int width, TextStyle style) {
    this.width = width;
    this.style = style;
  }

  /** Writes plain text, of which nothing is broken. */
  public ProblemFormatter() {
    this(Integer.MAX_VALUE, TextStyle.PLAIN);
  }

  /** The problem in one to four lines, more where a screen is narrow; the last one without an end. */
  public String format(Problem problem) {
    Problem shown = problem.fitToShow();
    return headline(shown) + excerpt(shown.location()) + help(shown);
  }

  private String headline(Problem problem) {
    Part part = problem.severity() == Severity.ERROR ? Part.ERROR : Part.WARNING;
    String label = problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code();
    Location at = problem.location();
    String address = style.addressOfLine(at.text().file(), at.line());
    RunningText line = new RunningText();
    line.addPhrase(new Look(Part.PLACE, address), ControlCharacters.visible(at.toString()));
    line.add(Look.TEXT, " ");
    line.addPhrase(Look.of(part), ControlCharacters.visible(label));
    line.add(Look.TEXT, " " + problem.message());
    return line.hanging(width, "    ", style);
  }

  private String excerpt(Location location) {
    String number = Integer.toString(location.line());
    String margin = "  " + " ".repeat(number.length()) + " | ";
    Excerpt excerpt = Excerpt.of(location, excerptWidth(margin));
    if (excerpt.text().isBlank()) {
      return "";
    }
    String line = ("  " + number + " | " + excerpt.text()).stripTrailing();
    return "\n"
        + style.apply(Part.EXCERPT, line)
        + "\n"
        + style.apply(Part.EXCERPT, margin)
        + " ".repeat(excerpt.indent())
        + style.apply(Part.CARET, "^");
  }

  /** What is left beside the margin, and an ellipsis on each side. */
  private int excerptWidth(String margin) {
    return style.isForScreen() ? Math.min(EXCERPT, width - margin.length() - 2) : EXCERPT;
  }

  private String help(Problem problem) {
    if (problem.help().isEmpty()) {
      return "";
    }
    String label = "  help: ";
    RunningText help = new RunningText();
    help.addPhrase(Look.of(Part.HELP), label);
    help.add(Look.of(Part.HELP), problem.help());
    return "\n" + help.hanging(width, " ".repeat(label.length()), style);
  }
}
