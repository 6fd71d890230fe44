package org.remediationkb.rules.diagnosis;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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

    /** The same where nothing else has to agree yet; who asks has it confirmed in the end. */
    default Assessment unconfirmed(Remediation page, Fact subject) {
      return of(page, subject);
    }

    /**
     * Confirms what was not confirmed yet.
     *
     * @param holding the facts for which the page holds, and no others
     * @throws IllegalStateException if that is not what is decided
     */
    default void confirm(Remediation page, List<Fact> holding) {}
  }

  /** So many facts take longer than to begin on another processor. */
  int MANY = 1000;

  /** The second reading of the conditions by itself, fast enough for millions of small cases. */
  static Decider secondReading() {
    return facts -> {
      Evaluator evaluator = new Evaluator(facts);
      return (page, subject) -> evaluator.assess(page.when(), subject);
    };
  }

  /**
   * Drools, with the reasons that the second reading gives. The two have to agree; where they don't,
   * nothing is decided. Of many facts, both read at once.
   */
  static Decider drools(DroolsEngine engine) {
    return facts -> {
      Decision reasons = secondReading().in(facts);
      if (facts.facts().facts().size() < MANY) {
        Map<String, Set<Fact>> holding = holding(engine, facts);
        return new Agreed(reasons, () -> holding);
      }
      return new Agreed(reasons, CompletableFuture.supplyAsync(() -> holding(engine, facts))::join);
    };
  }

  /**
   * What two readings agree on.
   *
   * @param reasons the one that tells why
   * @param holding what holds by the other one, by the ids of pages
   */
  record Agreed(Decision reasons, Supplier<Map<String, Set<Fact>>> holding) implements Decision {

    @Override
    public Assessment of(Remediation page, Fact subject) {
      Assessment assessment = reasons.of(page, subject);
      if (ofDrools(page).contains(subject) != (assessment.truth() == Truth.HOLDS)) {
        throw disagreement(page, subject);
      }
      return assessment;
    }

    @Override
    public Assessment unconfirmed(Remediation page, Fact subject) {
      return reasons.of(page, subject);
    }

    @Override
    public void confirm(Remediation page, List<Fact> holding) {
      Set<Fact> byDrools = ofDrools(page);
      for (Fact subject : holding) {
        if (!byDrools.contains(subject)) {
          throw disagreement(page, subject);
        }
      }
      if (byDrools.size() > holding.size()) {
        Set<Fact> others = identitySet();
        others.addAll(byDrools);
        holding.forEach(others::remove);
        throw disagreement(page, others.iterator().next());
      }
    }

    private Set<Fact> ofDrools(Remediation page) {
      return holding.get().getOrDefault(page.id(), Set.of());
    }

    private static IllegalStateException disagreement(Remediation page, Fact subject) {
      return new IllegalStateException(
          "Drools and the conditions of " + page + " disagree on " + subject.about());
    }
  }

  private static Map<String, Set<Fact>> holding(DroolsEngine engine, CaseIndex facts) {
    Map<String, Set<Fact>> holding = new HashMap<>();
    for (DroolsEngine.Hit hit : engine.run(facts.facts())) {
      holding.computeIfAbsent(hit.remediation().id(), id -> identitySet()).add(hit.subject());
    }
    return holding;
  }

  private static Set<Fact> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
