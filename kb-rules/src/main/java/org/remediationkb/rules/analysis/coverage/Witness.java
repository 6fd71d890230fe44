package org.remediationkb.rules.analysis.coverage;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.analysis.states.StateSpace.State;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Condition;

/**
 * Something that some facts show of a sentence.
 *
 * @param about the kind of fact that it is shown by
 * @param conditions all that have a part in it
 * @param shows whether a fact of a case shows it
 */
record Witness(
    FactKind about, Collection<Condition> conditions, BiPredicate<CaseIndex, Fact> shows) {

  /** Whether it is seen in a case. */
  boolean isIn(CaseIndex index) {
    return index.facts(about).stream().anyMatch(fact -> shows.test(index, fact));
  }

  /** The states to look for it in, empty where there are too many. */
  Optional<StateSpace> space(FactKinds kinds) {
    return StateSpace.toSearch(about, conditions, kinds).value();
  }

  /** The smallest facts of such states in which it is seen; empty where none show it. */
  Optional<Case> smallest(StateSpace space) {
    return space
        .fromSmallest()
        .mapToObj(space::state)
        .filter(this::isIn)
        .map(State::facts)
        .findFirst();
  }

  private boolean isIn(State state) {
    return shows.test(new CaseIndex(state.facts()), state.subject());
  }
}
