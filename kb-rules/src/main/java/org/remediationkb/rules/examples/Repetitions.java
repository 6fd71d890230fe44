package org.remediationkb.rules.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Remediation;

/**
 * Finds the trials that prove nothing, because an earlier one of the same page, or an earlier case,
 * has the same facts. A capture proves at least how they are read.
 */
final class Repetitions {

  private record Key(Trial.Kind kind, String page, List<List<Object>> facts) {}

  private final Map<Key, Trial> seen = new HashMap<>();

  /** The problem of a trial that repeats one that was asked about before. */
  Optional<Problem> find(Trial trial, Case facts) {
    String page = trial.page().map(Remediation::id).orElse("");
    Key key = new Key(
        trial.kind(), page, facts.facts().stream().map(Repetitions::stated).toList());
    return Optional.ofNullable(trial.captured() ? null : seen.putIfAbsent(key, trial))
        .map(first -> ProblemCode.REPETITION.error(
            trial.at(),
            "the " + trial.kind().noun() + " has the same facts as the one at " + first.source(),
            "remove one of them, or change its facts"));
  }

  /** Which kind of fact it is and what a file says of it, without where it says so. */
  private static List<Object> stated(Fact fact) {
    FactKind type = fact.type();
    return Stream.concat(
            Stream.of(type.name()), type.stated().stream().map(p -> said(fact.reading(p))))
        .toList();
  }

  private static List<String> said(Reading<?> reading) {
    return reading instanceof Reading.Disputed<?> disputed
        ? disputed.readings().stream().map(Known::text).toList()
        : reading.known().map(Known::text).stream().toList();
  }
}
