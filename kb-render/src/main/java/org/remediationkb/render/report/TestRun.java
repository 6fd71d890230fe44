package org.remediationkb.render.report;

import java.util.List;
import org.remediationkb.rules.analysis.coverage.CoverageReport;
import org.remediationkb.rules.examples.Outcome;

/**
 * What trying out a content folder came to.
 *
 * @param outcomes how each example, near miss and case turned out
 * @param coverage what they show of the sentences
 */
public record TestRun(List<Outcome> outcomes, CoverageReport coverage) {

  /** Copies the list. */
  public TestRun {
    outcomes = List.copyOf(outcomes);
  }

  /** How many turned out as promised. */
  public long passed() {
    return outcomes.stream().filter(Outcome::passed).count();
  }

  /** Whether anything is to be told even of what turned out as promised. */
  public boolean hasWarnings() {
    return outcomes.stream()
            .anyMatch(outcome -> outcome.passed() && !outcome.problems().isEmpty())
        || !coverage.gaps().isEmpty();
  }

  /** How many did not. */
  public long failed() {
    return outcomes.size() - passed();
  }
}
