package org.remediationkb.rules.analysis.mutate;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.rules.condition.Assessment;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Decider;
import org.remediationkb.rules.diagnosis.Decider.Decision;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.Trial;

/** Tells whether one trial turns out otherwise with a mistake in a page. */
final class TrialOracle {

  private final Trial trial;
  private final CaseIndex index;
  private final Decision reading;
  private final Map<String, IdentityHashMap<Fact, Assessment>> decided = new HashMap<>();
  private final Object expected;

  TrialOracle(Trial trial, Case facts, Diagnostician diagnostician) {
    this.trial = trial;
    this.index = new CaseIndex(facts);
    this.reading = Decider.secondReading().in(index);
    diagnostician.pages().forEach(page -> decided.put(page.id(), decide(page)));
    this.expected = seen(diagnostician.diagnose(index, by(decided)));
  }

  private IdentityHashMap<Fact, Assessment> decide(Remediation page) {
    IdentityHashMap<Fact, Assessment> decisions = new IdentityHashMap<>();
    index.facts(page.about()).forEach(fact -> decisions.put(fact, reading.of(page, fact)));
    return decisions;
  }

  private static Decision by(Map<String, IdentityHashMap<Fact, Assessment>> decided) {
    return (page, fact) -> Objects.requireNonNull(pageIn(decided, page).get(fact));
  }

  private static IdentityHashMap<Fact, Assessment> pageIn(
      Map<String, IdentityHashMap<Fact, Assessment>> decided, Remediation page) {
    return Objects.requireNonNull(decided.get(page.id()));
  }

  /** What the content says something about; a change that is not seen in it goes unnoticed. */
  private Object seen(Diagnosis diagnosis) {
    return trial.expect().isEmpty()
        ? trial.page().map(page -> diagnosis.finds(page.id())).orElse(false)
        : List.of(
            Set.copyOf(diagnosis.entries()), isOrderOfInterest() ? diagnosis.planned() : List.of());
  }

  private boolean isOrderOfInterest() {
    return trial
        .expect()
        .filter(
            expect -> expect instanceof Mapping mapping && mapping.get("plan").isPresent())
        .isPresent();
  }

  /**
   * Whether the trial turns out otherwise.
   *
   * @param mutated diagnoses by all pages, with the mistake
   */
  boolean notices(Mutant mutant, Diagnostician mutated) {
    Map<String, IdentityHashMap<Fact, Assessment>> now = new HashMap<>(decided);
    if (mutant.part() == Mutant.MutatedPart.CONDITION) {
      IdentityHashMap<Fact, Assessment> decisions = decide(mutant.mutated());
      if (holding(decisions).equals(holding(pageIn(decided, mutant.mutated())))) {
        return false;
      }
      now.put(mutant.mutated().id(), decisions);
    }
    return !seen(mutated.diagnose(index, by(now))).equals(expected);
  }

  private static Set<Fact> holding(IdentityHashMap<Fact, Assessment> decisions) {
    Set<Fact> holding = Collections.newSetFromMap(new IdentityHashMap<>());
    decisions.forEach((fact, assessment) -> {
      if (assessment.truth() == Truth.HOLDS) {
        holding.add(fact);
      }
    });
    return holding;
  }
}
