package org.remediationkb.rules.analysis.prove;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remediationkb.rules.analysis.prove.Counterexamples.InState;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;

/** Finds findings that go away because more is known, without anything that replaces them. */
final class Retractions {

  /** From states of one kind to those of another. */
  private record Way(int before, int now) {}

  private final Survey survey;

  Retractions(Survey survey) {
    this.survey = survey;
  }

  /** Compares each state with those that say a little less: what stood there still has to hold. */
  Stream<InState> all() {
    StateSpace space = survey.space();
    List<BitSet> harmless =
        survey.kinds().stream().map(kind -> new BitSet(survey.kinds().size())).toList();
    Map<Way, Integer> smallest = new HashMap<>();
    space.forEachStep((less, more) -> {
      int before = survey.kindOf().state(less);
      int now = survey.kindOf().state(more);
      if (before == now || harmless.get(before).get(now)) {
        return;
      }
      Way way = new Way(before, now);
      if (!smallest.containsKey(way) && takenBack(way).findAny().isEmpty()) {
        harmless.get(before).set(now);
      } else {
        smallest.merge(way, more, (a, b) -> space.weight(b) < space.weight(a) ? b : a);
      }
    });
    return smallest.entrySet().stream()
        .flatMap(way -> takenBack(way.getKey())
            .map(id -> new InState(
                takenBack(id, kind(way.getKey().now).diagnosis()), List.of(id), way.getValue())));
  }

  private Kind kind(int number) {
    return survey.kinds().get(number);
  }

  /** The pages that stand before, and do not even hold after it. */
  private Stream<String> takenBack(Way way) {
    Kind before = kind(way.before);
    Kind now = kind(way.now);
    return survey.pages().stream()
        .filter(page -> survey.holds(before, page) && !survey.holds(now, page))
        .map(Remediation::id)
        .filter(before.diagnosis()::finds);
  }

  private static String takenBack(String id, Diagnosis now) {
    return id + " is no longer found with more evidence; found instead: "
        + (now.planned().isEmpty() ? "nothing" : String.join(", ", now.planned()));
  }
}
