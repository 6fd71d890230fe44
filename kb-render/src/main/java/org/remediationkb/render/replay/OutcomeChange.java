package org.remediationkb.render.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the outcome of a case by one library differs from that by another.
 *
 * @param ids the pages that it differs in, by the kind of difference; for one of an error, its code
 */
public record OutcomeChange(SortedMap<Kind, List<String>> ids) {

  /** In what two outcomes can differ. */
  public enum Kind {
    GAINED("gained", "new in the plan"),
    LOST("lost", "no longer in the plan"),
    MORE("more", "found more often"),
    FEWER("fewer", "found less often"),
    ORDER("order", "now in this order"),
    UNDECIDED("undecided", "now undecided"),
    DECIDED("decided", "no longer undecided"),
    ERROR("error", "can't be diagnosed any more"),
    MENDED("mended", "can be diagnosed now; before");

    private final String key;
    private final String words;

    Kind(String key, String words) {
      this.key = key;
      this.words = words;
    }

    /** The key in JSON. */
    String key() {
      return key;
    }

    /** What it is called. */
    String words() {
      return words;
    }
  }

  /** Keeps what it is given from being changed. */
  public OutcomeChange {
    ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
  }

  /** How an outcome now differs from the one before. */
  public static OutcomeChange between(Outcome before, Outcome now) {
    Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
    Optional<String> wrong = before.problem();
    Optional<String> wrongNow = now.problem();
    if (!wrong.equals(wrongNow)) {
      put(ids, Kind.MENDED, wrong.stream().toList());
      put(ids, Kind.ERROR, wrongNow.stream().toList());
    }
    if (wrong.isEmpty() && wrongNow.isEmpty()) {
      Map<String, Integer> was = before.findings();
      Map<String, Integer> is = now.findings();
      put(ids, Kind.GAINED, without(is.keySet(), was.keySet()));
      put(ids, Kind.LOST, without(was.keySet(), is.keySet()));
      put(ids, Kind.MORE, larger(is, was));
      put(ids, Kind.FEWER, larger(was, is));
      put(ids, Kind.ORDER, moved(common(was, is), common(is, was)));
      put(ids, Kind.UNDECIDED, without(now.undecided(), before.undecided()));
      put(ids, Kind.DECIDED, without(before.undecided(), now.undecided()));
    }
    return new OutcomeChange(new TreeMap<>(ids));
  }

  private static void put(Map<Kind, List<String>> ids, Kind kind, List<String> pages) {
    if (!pages.isEmpty()) {
      ids.put(kind, pages);
    }
  }

  private static List<String> without(Collection<String> some, Collection<String> others) {
    return some.stream().filter(id -> !others.contains(id)).sorted().toList();
  }

  private static List<String> larger(Map<String, Integer> some, Map<String, Integer> others) {
    return common(some, others).stream()
        .filter(id -> some.getOrDefault(id, 0) > others.getOrDefault(id, 0))
        .sorted()
        .toList();
  }

  private static List<String> common(Map<String, Integer> some, Map<String, Integer> others) {
    return some.keySet().stream().filter(others::containsKey).toList();
  }

  /** The part of the second list, which has the same elements, that is in another order. */
  private static List<String> moved(List<String> was, List<String> is) {
    List<String> moved = new ArrayList<>(is);
    int same = 0;
    while (same < is.size() && Objects.equals(was.get(same), is.get(same))) {
      same++;
    }
    int end = is.size();
    while (end > same && Objects.equals(was.get(end - 1), is.get(end - 1))) {
      end--;
    }
    return moved.subList(same, end);
  }

  /** Whether both outcomes say the same. */
  public boolean isNone() {
    return ids.isEmpty();
  }
}
