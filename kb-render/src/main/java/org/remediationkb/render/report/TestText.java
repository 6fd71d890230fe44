package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.terminal.TerminalRenderer;
import org.remediationkb.rules.analysis.coverage.CoverageReport;
import org.remediationkb.rules.analysis.coverage.CoverageReport.Gap;
import org.remediationkb.rules.examples.Outcome;

/**
 * How examples and cases turned out, for a person at a terminal.
 *
 * @param withTable whether all sentences are listed with what shows them
 * @param width the columns of a line
 */
public record TestText(boolean withTable, int width, TextStyle style) implements Report<TestRun> {

  @Override
  public void write(TestRun run, Writer out) throws IOException {
    CoverageReport coverage = run.coverage();
    if (withTable) {
      out.write(TerminalRenderer.render(CoverageTable.document(coverage), width, style) + "\n");
    }
    Report<List<Problem>> problems = new ProblemText(width, style);
    for (Outcome outcome : run.outcomes()) {
      problems.write(outcome.problems(), out);
    }
    for (Gap gap : coverage.gaps()) {
      problems.write(List.of(gap.problem()), out);
      out.write(gap.proposal().map(facts -> "\n```yaml\n" + facts + "```\n\n").orElse(""));
    }
    out.write(summary(coverage));
    out.write(run.passed() + " passed, " + run.failed() + " failed\n");
  }

  private static String summary(CoverageReport coverage) {
    long exempt = coverage.exempt();
    return coverage.sentences().isEmpty()
        ? ""
        : coverage.proved() + " of "
            + CountedNoun.of(coverage.sentences().size() - exempt, "sentence")
            + " fully tested"
            + (exempt == 0 ? "" : "; " + exempt + " more can't fail alone")
            + "\n";
  }
}
