package org.remediationkb.rules.analysis.prove;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.analysis.states.StateSpace.State;
import org.remediationkb.rules.analysis.states.Subspace;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;

/**
 * What the second reading of the conditions says of all states of a part. Each condition is read only
 * in the states that it can tell apart by itself; in any other state it says the same as in the one
 * that differs from it in nothing the condition looks at.
 */
final class Verdicts {

  private final StateSpace space;
  private final List<Subspace> own;

  /** For each condition, the states in which it holds. */
  private final List<BitSet> holding;

  private Verdicts(StateSpace space, List<Subspace> own, List<BitSet> holding) {
    this.space = space;
    this.own = own;
    this.holding = holding;
  }

  /** Reads the conditions of pages, and then those of the needs of a part. */
  static Verdicts of(IndependentPages part, StateSpace space, List<Remediation> pages) {
    List<Asked> all = Stream.concat(
            pages.stream().map(page -> new Asked(page.when(), page.about())),
            part.needs().stream().map(need -> new Asked(need.when(), need.about())))
        .toList();
    List<Subspace> own = all.stream().map(asked -> space.seenBy(asked.when)).toList();
    List<BitSet> holding = IntStream.range(0, all.size())
        .parallel()
        .mapToObj(i -> own.get(i).inSpace(all.get(i).holding(own.get(i))))
        .toList();
    return new Verdicts(space, own, holding);
  }

  /** A condition with the kind of fact that it is about. */
  private record Asked(Condition when, FactKind about) {

    BitSet holding(Subspace states) {
      BitSet holding = new BitSet(states.size());
      for (int number = 0; number < states.size(); number++) {
        holding.set(number, holds(states.state(number)));
      }
      return holding;
    }

    /** Whether it holds for the subject, or for what its case has only one of. */
    private boolean holds(State state) {
      CaseIndex index = new CaseIndex(state.facts());
      Fact subject =
          state.subject().type() == about ? state.subject() : index.facts(about).get(0);
      return new Evaluator(index).truth(when, subject) == Truth.HOLDS;
    }
  }

  /** Whether a condition holds in a state. */
  boolean holds(int condition, int state) {
    return holding.get(condition).get(state);
  }

  /** The first conditions, as many as are asked for, that hold in a state. */
  BitSet holding(int state, int conditions) {
    BitSet holding = new BitSet(conditions);
    for (int condition = 0; condition < conditions; condition++) {
      holding.set(condition, holds(condition, state));
    }
    return holding;
  }

  /** The states that a single condition tells apart, and that say nothing it does not look at. */
  BitSet ownStates() {
    BitSet states = new BitSet(space.size());
    for (Subspace each : own) {
      for (int number = 0; number < each.size(); number++) {
        states.set(each.inSpace(number));
      }
    }
    return states;
  }

  /**
   * States on which the same conditions hold are of one kind.
   *
   * @param ofState for each state, the number of its kind
   * @param smallest for each kind, the state that says least
   * @param largest for each kind, the state that says most
   */
  @SuppressWarnings("ArrayRecordComponent") // there may be millions
  record Kinds(int[] ofState, int[] smallest, int[] largest) {}

  /** Divides the states into kinds, numbered in the order of their first states. */
  Kinds kinds() {
    int[] ofState = new int[space.size()];
    int count = 1;
    for (BitSet states : holding) {
      int[] parted = new int[count];
      for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
        int kind = ofState[s];
        if (parted[kind] == 0) {
          parted[kind] = count++;
        }
        ofState[s] = parted[kind];
      }
    }
    return renumbered(ofState, count);
  }

  /** Of some kinds nothing is left. */
  private Kinds renumbered(int[] ofState, int before) {
    int[] weights = space.weights();
    int[] numbers = new int[before];
    Arrays.fill(numbers, -1);
    int[] smallest = new int[before];
    int[] largest = new int[before];
    int count = 0;
    for (int state = 0; state < ofState.length; state++) {
      int kind = numbers[ofState[state]];
      if (kind < 0) {
        kind = count++;
        numbers[ofState[state]] = kind;
        smallest[kind] = state;
        largest[kind] = state;
      } else if (weights[state] < weights[smallest[kind]]) {
        smallest[kind] = state;
      } else if (weights[state] > weights[largest[kind]]) {
        largest[kind] = state;
      }
      ofState[state] = kind;
    }
    return new Kinds(ofState, Arrays.copyOf(smallest, count), Arrays.copyOf(largest, count));
  }
}
