package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.ConstantNames;

/**
 * Problems as JSON of our own: {@code {"problems": [{"code", "severity", "file", "line", "column",
 * "message", "help"}], "errors", "warnings"}}, where the severity is {@code error} or
 * {@code warning}, lines and columns count from 1, and the help may be empty.
 */
public final class JsonProblems implements Report<List<Problem>> {

  @Override
  public void write(List<Problem> problems, Writer out) throws IOException {
    long errors = problems.stream().filter(Problem::isError).count();
    JsonWriter.write(out, true, json -> {
      write("problems", problems, json);
      json.number("errors", errors);
      json.number("warnings", problems.size() - errors);
    });
  }

  static void write(String key, List<Problem> problems, JsonWriter json) throws IOException {
    json.objects(key, problems.stream().map(Problem::fitToShow).toList(), problem -> {
      json.text("code", problem.code());
      json.text("severity", severity(problem));
      json.text("file", problem.location().text().file());
      json.number("line", problem.location().line());
      json.number("column", problem.location().column());
      json.text("message", problem.message());
      json.text("help", problem.help());
    });
  }

  /** The message with its help, for forms that have one text for both. */
  static String messageWithHelp(Problem problem) {
    return problem.message() + (problem.help().isEmpty() ? "" : "\nhelp: " + problem.help());
  }

  /** The word for the severity that all forms share. */
  static String severity(Problem problem) {
    return ConstantNames.of(problem.severity());
  }
}
