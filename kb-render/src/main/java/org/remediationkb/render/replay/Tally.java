package org.remediationkb.render.replay;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
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

  /** So many different outcomes wait to be counted; those of equal cases are the same object. */
  private static final int MOST_WAITING = 10_000;

  /** Cases with the same outcome: how many, and the first of them by name. */
  private record Alike(long cases, String example) {

    private Alike and(String name) {
      return new Alike(cases + 1, name.compareTo(example) < 0 ? name : example);
    }
  }

  private final IdentityHashMap<Outcome, Alike> waiting = new IdentityHashMap<>();
  private long cases;
  private long again;
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
    again += outcome.again() ? 1 : 0;
    Alike alike = waiting.get(outcome.outcome());
    waiting.put(
        outcome.outcome(),
        alike == null ? new Alike(1, outcome.name()) : alike.and(outcome.name()));
    if (waiting.size() == MOST_WAITING) {
      countAll();
    }
  }

  private void countAll() {
    waiting.forEach(this::count);
    waiting.clear();
  }

  private void count(Outcome outcome, Alike alike) {
    if (outcome.problem().isPresent()) {
      unusable += alike.cases();
      count(problems, outcome.problem().get(), 1, alike);
      return;
    }
    withoutFinding += outcome.findings().isEmpty() ? alike.cases() : 0;
    undecidedCases += outcome.undecided().isEmpty() ? 0 : alike.cases();
    conflicts += outcome.conflicts() * alike.cases();
    unread += outcome.unread() * alike.cases();
    outcome.findings().forEach((id, times) -> count(findings, id, times, alike));
    outcome.undecided().forEach(id -> count(undecided, id, 1, alike));
    if (!outcome.next().isEmpty()) {
      count(next, String.join("\n", outcome.next()), 1, alike);
    }
    outcome.values().forEach((property, counts) -> {
      SortedMap<String, Count> of = values.computeIfAbsent(property, p -> new TreeMap<>());
      counts.forEach((value, times) -> count(of, value, times, alike));
    });
  }

  private static void count(Map<String, Count> counts, String key, long times, Alike alike) {
    counts.merge(
        key, new Count(alike.cases(), times * alike.cases(), alike.example()), Count::with);
  }

  /** How many cases there are. */
  public long cases() {
    return cases;
  }

  /** How many of them were decided by themselves to see that cases which say the same are alike. */
  public long again() {
    return again;
  }

  /** How many of them can't be diagnosed. */
  public long unusable() {
    countAll();
    return unusable;
  }

  /** In how many of the others no page holds. */
  public long withoutFinding() {
    countAll();
    return withoutFinding;
  }

  /** In how many of the others too little is known of some page. */
  public long undecidedCases() {
    countAll();
    return undecidedCases;
  }

  /** How many values their sources disagree on. */
  public long conflicts() {
    countAll();
    return conflicts;
  }

  /** How many lines of captures nobody understood. */
  public long unread() {
    countAll();
    return unread;
  }

  /** What kept cases from being diagnosed, by code. */
  public SortedMap<String, Count> problems() {
    countAll();
    return Collections.unmodifiableSortedMap(problems);
  }

  /** The remediations that hold, by id. */
  public SortedMap<String, Count> findings() {
    countAll();
    return Collections.unmodifiableSortedMap(findings);
  }

  /** The remediations about which too little is known, by id. */
  public SortedMap<String, Count> undecided() {
    countAll();
    return Collections.unmodifiableSortedMap(undecided);
  }

  /** The commands that would decide most of a case. */
  public SortedMap<String, Count> next() {
    countAll();
    return Collections.unmodifiableSortedMap(next);
  }

  /** The values of each property. */
  public SortedMap<String, SortedMap<String, Count>> values() {
    countAll();
    return Collections.unmodifiableSortedMap(values);
  }

  /** Those of some pages that hold in no case. */
  public Collection<String> neverFound(Collection<String> pages) {
    countAll();
    return pages.stream().filter(id -> !findings.containsKey(id)).toList();
  }
}
