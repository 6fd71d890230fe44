package org.remediationkb.cli;

import java.io.PrintStream;
import java.util.List;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.render.report.Report;
import picocli.CommandLine.Help.Ansi;

/** Prints problems for a person at a terminal. */
final class ProblemPrinter {

  private final PrintStream stream;
  private final ProblemFormatter formatter;

  ProblemPrinter(PrintStream stream, boolean colour) {
    this.stream = stream;
    this.formatter = formatter(colour);
  }

  /** The same for any output. */
  static Report<List<Problem>> report(boolean colour) {
    ProblemFormatter formatter = formatter(colour);
    return (problems, out) -> {
      for (Problem problem : problems) {
        out.write(formatter.format(problem) + "\n");
      }
    };
  }

  private static ProblemFormatter formatter(boolean colour) {
    return colour ? new ProblemFormatter(ProblemPrinter::coloured) : new ProblemFormatter();
  }

  void print(List<Problem> problems) {
    problems.forEach(problem -> stream.println(formatter.format(problem)));
  }

  private static String coloured(ProblemFormatter.Part part, String text) {
    return switch (part) {
      case PLACE -> Colours.bold(text);
      case ERROR, CARET -> Colours.styled(Ansi.Style.fg_red, text);
      case WARNING -> Colours.styled(Ansi.Style.fg_yellow, text);
      case EXCERPT -> Colours.styled(Ansi.Style.faint, text);
      case HELP -> Colours.styled(Ansi.Style.fg_cyan, text);
    };
  }
}
