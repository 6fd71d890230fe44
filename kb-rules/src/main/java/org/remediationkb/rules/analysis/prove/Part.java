package org.remediationkb.rules.analysis.prove;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.analysis.space.Space;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.content.Promises.NeedForAdvice;
import org.remediationkb.rules.content.Remediation;

/**
 * Pages that have to be looked at together, because they ask for the same or stand in each other's
 * place; no page outside has to do with them.
 *
 * @param about the kind of fact they are about
 * @param pages the pages
 * @param above pages about a thing that a case has only one of, which replace some of them
 * @param needs the states of such a fact in which somebody needs advice
 */
record Part(
    FactType about, List<Remediation> pages, List<Remediation> above, List<NeedForAdvice> needs) {

  private List<Remediation> all() {
    return Stream.concat(pages.stream(), above.stream()).toList();
  }

  /** The ids of all pages that have a say. */
  Set<String> ids() {
    return all().stream().map(Remediation::id).collect(Collectors.toSet());
  }

  /** The conditions of all these pages and needs. */
  List<Condition> conditions() {
    return Stream.concat(
            all().stream().map(Remediation::when), needs.stream().map(NeedForAdvice::when))
        .toList();
  }

  /** All states that matter to them; a problem where there are too many. */
  Checked<Space> space(FactKinds kinds) {
    return Space.of(about, conditions(), kinds);
  }
}
