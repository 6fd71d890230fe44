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
    Ansi.Style style = switch (part) {
      case PLACE -> Ansi.Style.bold;
      case ERROR, CARET -> Ansi.Style.fg_red;
      case WARNING -> Ansi.Style.fg_yellow;
      case EXCERPT -> Ansi.Style.faint;
      case HELP -> Ansi.Style.fg_cyan;
    };
    return style.on() + text + style.off();
  }
}
