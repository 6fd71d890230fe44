package org.remediationkb.rules.diagnosis;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Assessment;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.drools.DroolsEngine;

/** Decides which pages hold for which facts. */
@FunctionalInterface
public interface Decider {

  /** What it decides in a case. */
  Decision in(CaseIndex facts);

  /** What is decided of a page and a fact that it is about, with reasons. */
  @FunctionalInterface
  interface Decision {
    /** Whether the page holds for the fact, and why. */
    Assessment of(Remediation page, Fact subject);
  }

  /** The second reading of the conditions by itself, fast enough for millions of small cases. */
  static Decider secondReading() {
    return facts -> {
      Evaluator evaluator = new Evaluator(facts);
      return (page, subject) -> evaluator.assess(page.when(), subject);
    };
  }

  /**
   * Drools, with the reasons that the second reading gives. The two have to agree; where they don't,
   * nothing is decided.
   */
  static Decider drools(DroolsEngine engine) {
    return facts -> {
      Map<String, Set<Fact>> holding = holding(engine, facts);
      Decision reasons = secondReading().in(facts);
      return (page, subject) -> {
        Assessment assessment = reasons.of(page, subject);
        boolean holds = holding.getOrDefault(page.id(), Set.of()).contains(subject);
        if (holds != (assessment.truth() == Truth.HOLDS)) {
          throw new IllegalStateException(
              "Drools and the conditions of " + page + " disagree on " + subject.about());
        }
        return assessment;
      };
    };
  }

  private static Map<String, Set<Fact>> holding(DroolsEngine engine, CaseIndex facts) {
    Map<String, Set<Fact>> holding = new HashMap<>();
    for (DroolsEngine.Hit hit : engine.run(facts.facts())) {
      holding
          .computeIfAbsent(
              hit.remediation().id(), id -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(hit.subject());
    }
    return holding;
  }
}
