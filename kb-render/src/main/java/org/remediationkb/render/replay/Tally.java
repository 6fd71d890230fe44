package org.remediationkb.render.replay;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.remediationkb.model.capture.UnreadShapes;

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

    /** Counts in order: what occurs in most cases first. */
    static List<Map.Entry<String, Count>> mostFirst(Map<String, Count> counts) {
      return counts.entrySet().stream()
          .sorted(Comparator.comparingLong(
                  (Map.Entry<String, Count> entry) -> entry.getValue().cases())
              .reversed()
              .thenComparing(Map.Entry::getKey))
          .toList();
    }
  }

  /**
   * The cases of a month.
   *
   * @param cases how many there are
   * @param withoutFinding how many of them no page holds in
   * @param findings in how many of them each remediation holds, by its id
   */
  public record Month(long cases, long withoutFinding, SortedMap<String, Long> findings) {

    /** Keeps what it is given from being changed. */
    public Month {
      findings = Collections.unmodifiableSortedMap(findings);
    }
  }

  /** So many different outcomes wait to be counted; those of equal cases are the same object. */
  private static final int MOST_WAITING = 10_000;

  /** Cases with the same outcome: how many, the first of them by name, and how many in each month. */
  private static final class Alike {
    private long cases;
    private String example;
    private final Map<YearMonth, Long> months = new HashMap<>(2);

    Alike(String example) {
      this.example = example;
    }

    void add(CaseOutcome outcome) {
      cases++;
      example = outcome.name().compareTo(example) < 0 ? outcome.name() : example;
      outcome.month().ifPresent(month -> months.merge(month, 1L, Long::sum));
    }

    Count times(long times) {
      return new Count(cases, times * cases, example);
    }
  }

  private final IdentityHashMap<Outcome, Alike> waiting = new IdentityHashMap<>();
  private long cases;
  private long again;
  private long unusable;
  private long withoutFinding;
  private long undecidedCases;
  private long unread;
  private final UnreadShapes unreadShapes = new UnreadShapes();
  private final SortedMap<String, Count> problems = new TreeMap<>();
  private final SortedMap<String, Count> findings = new TreeMap<>();
  private final SortedMap<String, Count> undecided = new TreeMap<>();
  private final SortedMap<String, Count> next = new TreeMap<>();
  private final SortedMap<String, Count> conflicts = new TreeMap<>();
  private final SortedMap<String, Count> withoutAdvice = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Count>> values = new TreeMap<>();
  private final SortedMap<YearMonth, Month> months = new TreeMap<>();

  /** Counts the outcome of a case. */
  public void add(CaseOutcome outcome) {
    cases++;
    again += outcome.again() ? 1 : 0;
    waiting.computeIfAbsent(outcome.outcome(), o -> new Alike(outcome.name())).add(outcome);
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
      unusable += alike.cases;
      count(problems, outcome.problem().get(), alike.times(1));
      return;
    }
    boolean isWithout = outcome.findings().isEmpty();
    withoutFinding += isWithout ? alike.cases : 0;
    undecidedCases += outcome.undecided().isEmpty() ? 0 : alike.cases;
    unread += outcome.unread() * alike.cases;
    if (!outcome.unreadTemplates().isEmpty()) {
      unreadShapes.add(outcome.unreadTemplates(), alike.cases);
    }
    outcome.findings().forEach((id, times) -> count(findings, id, alike.times(times)));
    outcome.undecided().forEach(id -> count(undecided, id, alike.times(1)));
    outcome.conflicts().forEach((key, times) -> count(conflicts, key, alike.times(times)));
    if (!outcome.next().isEmpty()) {
      count(next, String.join("\n", outcome.next()), alike.times(1));
    }
    outcome.values().forEach((property, counts) -> {
      SortedMap<String, Count> of = values.computeIfAbsent(property, p -> new TreeMap<>());
      counts.forEach((value, times) -> {
        count(of, value, alike.times(times));
        if (isWithout) {
          count(withoutAdvice, property + ": " + value, alike.times(times));
        }
      });
    });
    alike.months.forEach((month, number) -> count(month, number, outcome));
  }

  private static void count(Map<String, Count> counts, String key, Count count) {
    counts.merge(key, count, Count::with);
  }

  private void count(YearMonth month, long number, Outcome outcome) {
    Month present = months.getOrDefault(month, new Month(0, 0, new TreeMap<>()));
    SortedMap<String, Long> all = new TreeMap<>(present.findings());
    outcome.findings().keySet().forEach(id -> all.merge(id, number, Long::sum));
    long without = outcome.findings().isEmpty() ? number : 0;
    months.put(month, new Month(present.cases() + number, present.withoutFinding() + without, all));
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

  /** The properties on which sources of a case disagree, by {@code section.property}. */
  public SortedMap<String, Count> conflicts() {
    countAll();
    return Collections.unmodifiableSortedMap(conflicts);
  }

  /** How many lines of captures nobody understood. */
  public long unread() {
    countAll();
    return unread;
  }

  /** The same lines by their shapes, the most frequent first. */
  public List<UnreadShapes.Shape> unreadShapes() {
    countAll();
    return unreadShapes.mostFrequent();
  }

  /** The values in cases in which no page holds, {@code tokens.report: provisioning}. */
  public SortedMap<String, Count> withoutAdvice() {
    countAll();
    return Collections.unmodifiableSortedMap(withoutAdvice);
  }

  /** The cases of each month, of those whose clocks tell it. */
  public SortedMap<YearMonth, Month> months() {
    countAll();
    return Collections.unmodifiableSortedMap(months);
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
