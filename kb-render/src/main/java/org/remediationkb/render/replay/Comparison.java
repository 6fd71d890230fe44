package org.remediationkb.render.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts of how the outcomes of any number of cases differ between two libraries. */
public final class Comparison {

  /**
   * Cases that change alike.
   *
   * @param change how
   * @param cases how many
   * @param first the first of them, by name
   * @param example a fact file that changes in the same way, empty where none was made
   */
  public record Group(OutcomeChange change, long cases, String first, Optional<String> example) {

    private Group with(Group other) {
      String earlier = first.compareTo(other.first) <= 0 ? first : other.first;
      return new Group(change, cases + other.cases, earlier, example);
    }

    /** The same with an example. */
    public Group with(Optional<String> example) {
      return new Group(change, cases, first, example);
    }
  }

  private final Map<OutcomeChange, Group> groups = new HashMap<>();
  private long cases;

  /** Counts a case. */
  public void add(String name, OutcomeChange change) {
    cases++;
    if (!change.isNone()) {
      groups.merge(change, new Group(change, 1, name, Optional.empty()), Group::with);
    }
  }

  /** How many cases there are. */
  public long cases() {
    return cases;
  }

  /** Those that change alike, the most frequent change first. */
  public List<Group> groups() {
    return groups.values().stream()
        .sorted(Comparator.comparingLong(Group::cases)
            .reversed()
            .thenComparing(Group::first)
            .thenComparing(group -> group.change().toString()))
        .toList();
  }
}
