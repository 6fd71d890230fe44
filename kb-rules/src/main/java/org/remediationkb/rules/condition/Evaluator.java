package org.remediationkb.rules.condition;

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
    List<Alternative> alternatives = condition.alternatives();
    for (int i = 0; i < alternatives.size(); i++) {
      truth = truth.or(PatternSearch.truth(index, alternatives.get(i).patterns(), subject));
    }
    return truth;
  }

  /** What the facts say of the condition for the subject, with reasons. */
  public Assessment assess(Condition condition, Fact subject) {
    return new Assessment(index, condition, subject, truth(condition, subject));
  }
}
