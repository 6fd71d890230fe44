package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.TextStyle;

/**
 * Problems, for a person at a terminal.
 *
 * @param width the columns of a line, where the style is for a screen
 */
public record ProblemText(int width, TextStyle style) implements Report<List<Problem>> {

  @Override
  public void write(List<Problem> problems, Writer out) throws IOException {
    ProblemFormatter formatter = new ProblemFormatter(width, style);
    for (Problem problem : problems) {
      out.write(formatter.format(problem) + "\n");
    }
  }
}
