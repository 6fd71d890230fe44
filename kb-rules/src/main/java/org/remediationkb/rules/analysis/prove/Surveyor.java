package org.remediationkb.rules.analysis.prove;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.analysis.prove.Verdicts.Kinds;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.analysis.states.StateSpace.Batch;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * Goes through all states of a part by the second reading of the conditions, and through all or some
 * of them by Drools.
 */
final class Surveyor {

  private final IndependentPages part;
  private final StateSpace space;
  private final Diagnostician diagnostician;
  private final List<Remediation> pages;
  private final Verdicts verdicts;
  private final Kinds kinds;

  /**
   * A survey of a part.
   *
   * @param all diagnoses by all pages
   */
  Surveyor(IndependentPages part, StateSpace space, Diagnostician all) {
    this.part = part;
    this.space = space;
    this.diagnostician = all.only(part.ids());
    this.pages = diagnostician.pages();
    this.verdicts = Verdicts.of(part, space, pages);
    this.kinds = verdicts.kinds();
  }

  /**
   * Goes through the states.
   *
   * @param everyState whether Drools decides all of them; it decides the typical ones both ways
   * @param engines the pages in Drools
   * @param visited is told each time how many more states have been looked at
   */
  Survey survey(boolean everyState, DroolsCheck.Engines engines, IntConsumer visited) {
    BitSet typical = typicalStates();
    BitSet others = allStates();
    others.andNot(typical);
    DroolsCheck check = new DroolsCheck(pages, verdicts, engines);
    decide(typical, check::runBothWays, visited);
    if (everyState) {
      decide(others, check::run, visited);
    } else if (!others.isEmpty()) {
      visited.accept(others.cardinality());
    }
    return new Survey(
        part,
        space,
        pages,
        IntStream.range(0, kinds.smallest().length)
            .parallel()
            .mapToObj(this::kind)
            .toList(),
        state -> kinds.ofState()[state],
        everyState ? space.size() : typical.cardinality(),
        check.disagreements(),
        check.disorders());
  }

  private void decide(BitSet states, Consumer<Batch> check, IntConsumer visited) {
    space.batches(states).parallel().forEach(batch -> {
      check.accept(batch);
      visited.accept(batch.states().size());
    });
  }

  private BitSet allStates() {
    BitSet all = new BitSet(space.size());
    all.set(0, space.size());
    return all;
  }

  /** All that a rule can tell apart by itself, and two states of all that rules find together. */
  private BitSet typicalStates() {
    BitSet typical = verdicts.ownStates();
    IntStream.concat(Arrays.stream(kinds.smallest()), Arrays.stream(kinds.largest()))
        .forEach(typical::set);
    return typical;
  }

  private Kind kind(int number) {
    int state = kinds.smallest()[number];
    BitSet needs = new BitSet();
    IntStream.range(0, part.needs().size())
        .filter(need -> verdicts.holds(pages.size() + need, state))
        .forEach(needs::set);
    return new Kind(
        state,
        verdicts.holding(state, pages.size()),
        needs,
        diagnostician.diagnose(space.state(state).facts()));
  }
}
