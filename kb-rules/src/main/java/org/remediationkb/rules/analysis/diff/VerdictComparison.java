package org.remediationkb.rules.analysis.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.remediationkb.rules.analysis.diff.VerdictChange.Standing;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Entry;

/** Collects what differs between verdicts; of each kind of change the first is the example. */
final class VerdictComparison<E> {

  private static final Standing NOT_FOUND = new Standing.NotFound();

  /** A page, and what it is found of. */
  private record Subject(String remediation, String about) {}

  /** A kind of change. */
  record Kind(String remediation, Standing was, Standing is) {}

  /** How often it was seen, and where first. */
  private static final class Seen<E> {
    private final E first;
    private final String about;
    private int count;

    Seen(E first, String about) {
      this.first = first;
      this.about = about;
    }
  }

  /** Writes down where a change was seen first. */
  interface Writer<E> {
    String write(E example, String about);
  }

  private final Map<Kind, Seen<E>> seen = new HashMap<>();

  /** Compares two diagnoses of the same facts, as to the pages that matter. */
  void compare(Diagnosis before, Diagnosis now, Predicate<String> which, E example) {
    Map<Subject, Standing> was = standings(before);
    Map<Subject, Standing> is = standings(now);
    Set<Subject> all = new LinkedHashSet<>(was.keySet());
    all.addAll(is.keySet());
    for (Subject subject : all) {
      Kind kind = new Kind(
          subject.remediation(),
          was.getOrDefault(subject, NOT_FOUND),
          is.getOrDefault(subject, NOT_FOUND));
      if (which.test(subject.remediation()) && !kind.was().equals(kind.is())) {
        seen.computeIfAbsent(kind, key -> new Seen<>(example, subject.about())).count++;
      }
    }
  }

  private static Map<Subject, Standing> standings(Diagnosis diagnosis) {
    Map<Subject, Standing> standings = new LinkedHashMap<>();
    for (Entry entry : diagnosis.entries()) {
      standings.putIfAbsent(
          new Subject(entry.remediation(), entry.about()),
          entry.by().<Standing>map(Standing.Replaced::new).orElseGet(Standing.Stands::new));
    }
    return standings;
  }

  /** What was collected, by page. */
  List<VerdictChange> list(Writer<E> writer) {
    List<VerdictChange> changes = new ArrayList<>();
    seen.forEach((kind, where) -> changes.add(new VerdictChange(
        kind.remediation(),
        kind.was(),
        kind.is(),
        where.count,
        writer.write(where.first, where.about))));
    changes.sort(Comparator.comparing(VerdictChange::toString));
    return changes;
  }
}
