package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.examples.Outcome;

/**
 * Outcomes as JSON of our own: {@code {"tests": [{"name", "file", "line", "passed", "problems"}],
 * "passed", "failed"}}, with problems as in {@link JsonProblems}.
 */
public final class JsonOutcomes implements TestReport {

  @Override
  public void write(List<Outcome> outcomes, Writer out) throws IOException {
    long passed = outcomes.stream().filter(Outcome::passed).count();
    JsonWriter.write(out, true, json -> {
      json.objects("tests", outcomes, outcome -> {
        json.text("name", outcome.name());
        json.text("file", outcome.at().text().file());
        json.number("line", outcome.at().line());
        json.truth("passed", outcome.passed());
        JsonProblems.write("problems", outcome.problems(), json);
      });
      json.number("passed", passed);
      json.number("failed", outcomes.size() - passed);
    });
  }
}
