package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** Problems as workflow commands, from which GitHub Actions makes annotations of a change's lines. */
public final class GithubAnnotations implements Report<List<Problem>> {

  @Override
  public void write(List<Problem> problems, Writer out) throws IOException {
    for (Problem problem : problems) {
      out.write(command(problem.fitToShow()) + "\n");
    }
  }

  private static String command(Problem problem) {
    Location at = problem.location();
    return "::" + JsonProblems.severity(problem)
        + " file=" + property(at.text().file())
        + ",line=" + at.line()
        + ",col=" + at.column()
        + ",title=" + property(problem.code())
        + "::" + data(JsonProblems.messageWithHelp(problem));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(ControlCharacters.replaced(text, '·')).replace(":", "%3A").replace(",", "%2C");
  }
}
