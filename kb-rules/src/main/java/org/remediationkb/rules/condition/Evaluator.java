package org.remediationkb.rules.condition;

import java.util.Comparator;
import java.util.List;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Condition.Alternative;

/**
 * Reads conditions over the facts of a case with three values. A fact that is there but lacks a
 * property leaves a demand on it unknown; a fact that is not there at all fails it, for nobody says
 * that it happened.
 */
public final class Evaluator {

  private final CaseIndex index;

  /** An evaluator for one case. */
  public Evaluator(CaseIndex index) {
    this.index = index;
  }

  /** Whether the condition holds for the subject, which one of each alternative's patterns is. */
  public Truth truth(Condition condition, Fact subject) {
    Truth truth = Truth.FAILS;
    for (Alternative alternative : condition.alternatives()) {
      truth = truth.or(search(alternative, subject).truth());
    }
    return truth;
  }

  /**
   * What the facts say of the alternative that comes nearest to holding for the subject: of those
   * that are as true, the one with the fewest bullets that do not hold.
   */
  public Explanation explain(Condition condition, Fact subject) {
    return condition.alternatives().stream()
        .map(alternative -> search(alternative, subject).explanation())
        .min(Comparator.comparing(Explanation::truth)
            .thenComparing(e -> e.obstacles().size()))
        .orElseThrow();
  }

  /** The bullets that were not collected, of each alternative that they leave undecided. */
  public List<Statement> missing(Condition condition, Fact subject) {
    return condition.alternatives().stream()
        .map(alternative -> search(alternative, subject))
        .filter(search -> search.truth() == Truth.UNKNOWN)
        .flatMap(search -> search.explanation().obstacles().stream())
        .map(Explanation.Line::statement)
        .toList();
  }

  private PatternSearch search(Alternative alternative, Fact subject) {
    return new PatternSearch(index, alternative.patterns(), subject).run();
  }
}
