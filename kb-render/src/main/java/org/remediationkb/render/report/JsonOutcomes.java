package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage.Shown;

/**
 * Outcomes as JSON of our own: {@code {"tests": [{"name", "file", "line", "passed", "problems"}],
 * "passed", "failed", "sentences": [{"remediation", "sentence", "file", "line", "holds",
 * "fails-alone"}], "proved", "exempt"}}, with problems as in {@link JsonProblems}. What shows a
 * sentence is {@code {"file", "line"}}, or {@code {"impossible": why}}, or {@code {"proposal": a fact
 * file}} where nothing does; {@code {}} where there are too many states to look for a proposal in.
 */
public final class JsonOutcomes implements Report<TestRun> {

  @Override
  public void write(TestRun run, Writer out) throws IOException {
    JsonWriter.write(out, true, json -> {
      json.objects("tests", run.outcomes(), outcome -> {
        json.text("name", outcome.name());
        json.text("file", outcome.at().text().file());
        json.number("line", outcome.at().line());
        json.truth("passed", outcome.passed());
        JsonProblems.write("problems", outcome.problems(), json);
      });
      json.number("passed", run.passed());
      json.number("failed", run.failed());
      json.objects("sentences", run.coverage().sentences(), sentence -> sentence(sentence, json));
      json.number("proved", run.coverage().proved());
      json.number("exempt", run.coverage().exempt());
    });
  }

  private static void sentence(SentenceCoverage sentence, JsonWriter json) throws IOException {
    json.text("remediation", sentence.remediation());
    json.text("sentence", sentence.sentence());
    json.text("file", sentence.at().text().file());
    json.number("line", sentence.at().line());
    json.object("holds", () -> shown(sentence.held(), json));
    json.object("fails-alone", () -> shown(sentence.failedAlone(), json));
  }

  private static void shown(Shown shown, JsonWriter json) throws IOException {
    if (shown instanceof Shown.By by) {
      json.text("file", by.source().file());
      json.number("line", by.source().line());
    } else if (shown instanceof Shown.Impossible impossible) {
      json.text("impossible", impossible.reason());
    } else if (shown instanceof Shown.Lacking lacking) {
      json.text("proposal", lacking.proposal());
    }
  }
}
