package org.remediationkb.rules.analysis.prove;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remediationkb.rules.analysis.prove.Objections.Objection;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;

/** Finds findings that go away because more is known, without anything that replaces them. */
final class Retractions {

  private static final int HARMLESS = -1;

  private final Survey survey;

  Retractions(Survey survey) {
    this.survey = survey;
  }

  /** Compares each state with those that say a little less: what stood there still has to hold. */
  Stream<Objection> all() {
    StateSpace space = survey.space();
    Map<Long, Integer> smallest = new HashMap<>();
    space.forEachStep((less, more) -> {
      long step =
          ((long) survey.kindOf().state(less) << Integer.SIZE) | survey.kindOf().state(more);
      Integer known = smallest.get(step);
      if (known == null) {
        smallest.put(step, takenBack(step).findAny().isPresent() ? more : HARMLESS);
      } else if (known != HARMLESS && space.weight(more) < space.weight(known)) {
        smallest.put(step, more);
      }
    });
    smallest.values().removeIf(state -> state == HARMLESS);
    return smallest.entrySet().stream()
        .flatMap(step -> takenBack(step.getKey())
            .map(id ->
                new Objection(takenBack(id, after(step.getKey())), List.of(id), step.getValue())));
  }

  /** The pages that stand before a step from kind to kind, and do not even hold after it. */
  private Stream<String> takenBack(long step) {
    Kind before = survey.kinds().get((int) (step >> Integer.SIZE));
    Kind now = survey.kinds().get((int) step);
    return survey.pages().stream()
        .filter(page -> survey.holds(before, page) && !survey.holds(now, page))
        .map(Remediation::id)
        .filter(before.diagnosis()::finds);
  }

  private Diagnosis after(long step) {
    return survey.kinds().get((int) step).diagnosis();
  }

  private static String takenBack(String id, Diagnosis now) {
    return id + " is no longer found with more evidence; found instead: "
        + (now.planned().isEmpty() ? "nothing" : String.join(", ", now.planned())) + " is found";
  }
}
