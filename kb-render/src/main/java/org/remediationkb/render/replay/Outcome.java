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
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.secret.Secrets;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.NextCommand;

/**
 * What became of a case: of any that says the same. Nothing in it tells of a customer, unless a line that
 * nobody understood has words of one that are neither a name nor a secret by their place.
 *
 * @param problem the code of what kept it from being diagnosed, empty where nothing did
 * @param findings how often each remediation holds, by its id, in the order of the plan
 * @param undecided the ids of remediations about which too little is known
 * @param conflicts how many values of each property its sources disagree on, by {@code section.property}
 * @param unread how many lines of its captures nobody understood
 * @param unreadTemplates how many of them are alike, by templates in which names have no place
 * @param next the commands that would decide most, empty where none would decide anything
 * @param values how often each value occurs, by {@code section.property}; words, versions and yes or no,
 *     which identify nobody
 */
public record Outcome(
    Optional<String> problem,
    Map<String, Integer> findings,
    SortedSet<String> undecided,
    SortedMap<String, Integer> conflicts,
    long unread,
    SortedMap<String, Integer> unreadTemplates,
    List<String> next,
    SortedMap<String, SortedMap<String, Integer>> values) {

  /** Keeps what it is given from being changed. */
  public Outcome {
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    undecided = Collections.unmodifiableSortedSet(undecided);
    conflicts = Collections.unmodifiableSortedMap(conflicts);
    unreadTemplates = Collections.unmodifiableSortedMap(unreadTemplates);
    next = List.copyOf(next);
    values = Collections.unmodifiableSortedMap(values);
  }

  /** The outcome of a case that can't be diagnosed. */
  public static Outcome unusable(String problem) {
    return new Outcome(
        Optional.of(problem),
        Map.of(),
        new TreeSet<>(),
        new TreeMap<>(),
        0,
        new TreeMap<>(),
        List.of(),
        new TreeMap<>());
  }

  /** The outcome of a case that was diagnosed, as far as its facts go. */
  public static Outcome of(Diagnosis diagnosis, List<NextCommand> next) {
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
        conflicts(diagnosis.facts()),
        0,
        new TreeMap<>(),
        next.stream().limit(1).flatMap(command -> command.words().stream()).toList(),
        values(diagnosis.facts()));
  }

  /**
   * The same with the lines that nobody understood.
   *
   * @param secrets what is secret in a capture
   */
  public Outcome readFrom(Capture capture, Secrets secrets) {
    return new Outcome(
        problem,
        findings,
        undecided,
        conflicts,
        capture.unread().count(),
        UnreadTemplates.of(capture, secrets),
        next,
        values);
  }

  private static SortedMap<String, Integer> conflicts(Case facts) {
    SortedMap<String, Integer> conflicts = new TreeMap<>();
    for (Fact fact : facts.facts()) {
      for (Property property : fact.type().stated()) {
        if (fact.reading(property) instanceof Reading.Disputed<?>) {
          conflicts.merge(key(fact, property), 1, Integer::sum);
        }
      }
    }
    return conflicts;
  }

  private static String key(Fact fact, Property property) {
    return fact.type().subject().section() + "." + property.key();
  }

  private static SortedMap<String, SortedMap<String, Integer>> values(Case facts) {
    SortedMap<String, SortedMap<String, Integer>> values = new TreeMap<>();
    for (Fact fact : facts.facts()) {
      for (Property property : fact.type().properties()) {
        if (identifiesNobody(property) && fact.reading(property) instanceof Known<?> known) {
          values
              .computeIfAbsent(key(fact, property), k -> new TreeMap<>())
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
