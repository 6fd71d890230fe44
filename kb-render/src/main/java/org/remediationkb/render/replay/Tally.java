package org.remediationkb.render.replay;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of the outcomes of any number of cases, which are the same in whatever order and however many
 * parts they are added.
 */
public final class Tally {

  /**
   * How often something occurs.
   *
   * @param cases in how many cases
   * @param times how often in all of them
   * @param example the first of the cases, by name
   */
  public record Count(long cases, long times, String example) {

    private Count with(Count other) {
      return new Count(
          cases + other.cases,
          times + other.times,
          example.compareTo(other.example) <= 0 ? example : other.example);
    }
  }

  private long cases;
  private long unusable;
  private long withoutFinding;
  private long undecidedCases;
  private long conflicts;
  private long unread;
  private final SortedMap<String, Count> problems = new TreeMap<>();
  private final SortedMap<String, Count> findings = new TreeMap<>();
  private final SortedMap<String, Count> undecided = new TreeMap<>();
  private final SortedMap<String, Count> next = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Count>> values = new TreeMap<>();

  /** Counts the outcome of a case. */
  public void add(CaseOutcome outcome) {
    cases++;
    if (outcome.problem().isPresent()) {
      unusable++;
      count(problems, outcome.problem().get(), 1, outcome);
      return;
    }
    withoutFinding += outcome.findings().isEmpty() ? 1 : 0;
    undecidedCases += outcome.undecided().isEmpty() ? 0 : 1;
    conflicts += outcome.conflicts();
    unread += outcome.unread();
    outcome.findings().forEach((id, times) -> count(findings, id, times, outcome));
    outcome.undecided().forEach(id -> count(undecided, id, 1, outcome));
    if (!outcome.next().isEmpty()) {
      count(next, String.join("\n", outcome.next()), 1, outcome);
    }
    outcome.values().forEach((property, counts) -> {
      SortedMap<String, Count> of = values.computeIfAbsent(property, p -> new TreeMap<>());
      counts.forEach((value, times) -> count(of, value, times, outcome));
    });
  }

  private static void count(
      Map<String, Count> counts, String key, long times, CaseOutcome outcome) {
    counts.merge(key, new Count(1, times, outcome.name()), Count::with);
  }

  /** How many cases there are. */
  public long cases() {
    return cases;
  }

  /** How many of them can't be diagnosed. */
  public long unusable() {
    return unusable;
  }

  /** In how many of the others no page holds. */
  public long withoutFinding() {
    return withoutFinding;
  }

  /** In how many of the others too little is known of some page. */
  public long undecidedCases() {
    return undecidedCases;
  }

  /** How many values their sources disagree on. */
  public long conflicts() {
    return conflicts;
  }

  /** How many lines of captures nobody understood. */
  public long unread() {
    return unread;
  }

  /** What kept cases from being diagnosed, by code. */
  public SortedMap<String, Count> problems() {
    return Collections.unmodifiableSortedMap(problems);
  }

  /** The remediations that hold, by id. */
  public SortedMap<String, Count> findings() {
    return Collections.unmodifiableSortedMap(findings);
  }

  /** The remediations about which too little is known, by id. */
  public SortedMap<String, Count> undecided() {
    return Collections.unmodifiableSortedMap(undecided);
  }

  /** The commands that would decide most of a case. */
  public SortedMap<String, Count> next() {
    return Collections.unmodifiableSortedMap(next);
  }

  /** The values of each property. */
  public SortedMap<String, SortedMap<String, Count>> values() {
    return Collections.unmodifiableSortedMap(values);
  }

  /** Those of some pages that hold in no case. */
  public Collection<String> neverFound(Collection<String> pages) {
    return pages.stream().filter(id -> !findings.containsKey(id)).toList();
  }
}
