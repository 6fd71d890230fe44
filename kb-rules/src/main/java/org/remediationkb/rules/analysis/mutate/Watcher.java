package org.remediationkb.rules.analysis.mutate;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.rules.analysis.Judge;
import org.remediationkb.rules.analysis.Verdict;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.Trial;

/** Watches one trial for what a mistake changes. */
final class Watcher {

  private final Trial trial;
  private final CaseIndex index;
  private final Map<String, Set<Fact>> holding = new HashMap<>();
  private final Object watched;

  Watcher(Trial trial, Case facts, Judge judge) {
    this.trial = trial;
    this.index = new CaseIndex(facts);
    judge.pages().forEach(page -> holding.put(page.id(), holding(page)));
    this.watched = watched(judge, Map.of());
  }

  private Set<Fact> holding(Remediation page) {
    Evaluator evaluator = new Evaluator(index);
    Set<Fact> facts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Fact fact : index.facts(page.about())) {
      if (evaluator.truth(page.when(), fact) == Truth.HOLDS) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /** What the content says something about; a change that is not seen in it goes unnoticed. */
  private Object watched(Judge judge, Map<String, Set<Fact>> instead) {
    Verdict verdict = judge.verdict(
        index,
        (page, fact) -> instead
            .getOrDefault(page.id(), holding.getOrDefault(page.id(), Set.of()))
            .contains(fact));
    return trial.expect().isEmpty()
        ? trial.page().map(page -> verdict.finds(page.id())).orElse(false)
        : List.of(
            Set.copyOf(verdict.standing()),
            verdict.replaced(),
            isOrderOfInterest() ? verdict.plan() : List.of());
  }

  private boolean isOrderOfInterest() {
    return trial
        .expect()
        .filter(
            expect -> expect instanceof Mapping mapping && mapping.get("plan").isPresent())
        .isPresent();
  }

  /**
   * Whether the trial turns out otherwise with a mistake in a page.
   *
   * @param judge a judge by all pages, with the mistake
   */
  boolean notices(Mutant mutant, Judge judge) {
    String id = mutant.original().id();
    if (mutant.part() != Mutant.Part.CONDITION) {
      return !watched(judge, Map.of()).equals(watched);
    }
    Set<Fact> now = holding(mutant.mutated());
    return !now.equals(holding.get(id)) && !watched(judge, Map.of(id, now)).equals(watched);
  }
}
