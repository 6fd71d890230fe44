package org.remediationkb.rules.analysis.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.remediationkb.rules.analysis.Verdict;
import org.remediationkb.rules.analysis.Verdict.Found;

/** Collects what differs between verdicts; of each kind of change the first is the example. */
final class Changes<E> {

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

  /** Compares two verdicts on the same facts, as to the pages that matter. */
  void compare(Verdict before, Verdict now, Predicate<Found> which, E example) {
    Set<Found> all = new LinkedHashSet<>();
    for (Verdict verdict : List.of(before, now)) {
      all.addAll(verdict.standing());
      all.addAll(verdict.replaced().keySet());
    }
    for (Found found : all) {
      Standing was = Standing.of(found, before);
      Standing is = Standing.of(found, now);
      if (which.test(found) && !was.equals(is)) {
        Kind kind = new Kind(found.remediation(), was, is);
        seen.computeIfAbsent(kind, key -> new Seen<>(example, found.about())).count++;
      }
    }
  }

  /** What was collected, by page. */
  List<Change> list(Writer<E> writer) {
    List<Change> changes = new ArrayList<>();
    seen.forEach((kind, where) -> changes.add(new Change(
        kind.remediation(),
        kind.was(),
        kind.is(),
        where.count,
        writer.write(where.first, where.about))));
    changes.sort(Comparator.comparing(Change::toString));
    return changes;
  }
}
