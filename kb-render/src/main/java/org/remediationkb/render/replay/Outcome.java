package org.remediationkb.render.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.NextCommand;

/**
 * What became of a case: of any that says the same. Nothing in it tells of a customer.
 *
 * @param problem the code of what kept it from being diagnosed, empty where nothing did
 * @param findings how often each remediation holds, by its id, in the order of the plan
 * @param undecided the ids of remediations about which too little is known
 * @param conflicts how many values its sources disagree on
 * @param unread how many lines of its captures nobody understood
 * @param next the commands that would decide most, empty where none would decide anything
 * @param values how often each value occurs, by {@code section.property}; words, versions and yes or no,
 *     which identify nobody
 */
public record Outcome(
    Optional<String> problem,
    Map<String, Integer> findings,
    SortedSet<String> undecided,
    int conflicts,
    long unread,
    List<String> next,
    SortedMap<String, SortedMap<String, Integer>> values) {

  /** Keeps what it is given from being changed. */
  public Outcome {
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    undecided = Collections.unmodifiableSortedSet(undecided);
    next = List.copyOf(next);
    values = Collections.unmodifiableSortedMap(values);
  }

  /** The outcome of a case that can't be diagnosed. */
  public static Outcome unusable(String problem) {
    return new Outcome(
        Optional.of(problem), Map.of(), new TreeSet<>(), 0, 0, List.of(), new TreeMap<>());
  }

  /** The outcome of a case that was diagnosed. */
  public static Outcome of(Diagnosis diagnosis, List<NextCommand> next, Optional<Capture> capture) {
    Map<String, Integer> findings = new LinkedHashMap<>();
    diagnosis
        .findings()
        .forEach(finding -> findings.merge(finding.remediation().id(), 1, Integer::sum));
    SortedSet<String> undecided = new TreeSet<>();
    diagnosis.undecided().forEach(verdict -> undecided.add(verdict.remediation().id()));
    return new Outcome(
        Optional.empty(),
        findings,
        undecided,
        diagnosis.facts().conflicts().size(),
        capture.map(read -> read.unread().count()).orElse(0L),
        next.stream().limit(1).flatMap(command -> command.words().stream()).toList(),
        values(diagnosis.facts()));
  }

  private static SortedMap<String, SortedMap<String, Integer>> values(Case facts) {
    SortedMap<String, SortedMap<String, Integer>> values = new TreeMap<>();
    for (Fact fact : facts.facts()) {
      for (Property property : fact.type().properties()) {
        if (identifiesNobody(property) && fact.reading(property) instanceof Known<?> known) {
          String key = fact.type().subject().section() + "." + property.key();
          values
              .computeIfAbsent(key, k -> new TreeMap<>())
              .merge(known.value().toString(), 1, Integer::sum);
        }
      }
    }
    return values;
  }

  private static boolean identifiesNobody(Property property) {
    boolean isClosed = property.type() instanceof TermType
        || property.type() instanceof VersionType
        || property.type() instanceof BooleanType;
    return isClosed && !property.many();
  }
}
