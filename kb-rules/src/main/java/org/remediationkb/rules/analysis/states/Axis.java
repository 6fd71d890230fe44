package org.remediationkb.rules.analysis.states;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;

/** One respect in which states differ. Its choices are numbered; the one that says least is first. */
public sealed interface Axis {

  /** The kind of fact it is about. */
  FactKind type();

  /** Whether only what a subject of that type says differs, and neither who it is nor its company. */
  default boolean changes(FactKind subject) {
    return false;
  }

  /** Whether a condition that makes these demands can tell choices on it apart. */
  boolean isSeenBy(Demands demands);

  /** How a reader finds it in a fact file: {@code token.report}. */
  String name();

  /** How many choices there are. */
  int size();

  /** How much a choice says. */
  int weight(int choice);

  /** For each choice, those that say a little less. */
  int[][] weaker();

  /**
   * What is known of a property of a fact that is always there.
   *
   * @param choices a value for each part of the values that no demand tells apart; first of them
   *     "not collected", except for what identifies the fact
   */
  record OfProperty(FactKind type, Property property, List<Optional<Known<?>>> choices)
      implements Axis {

    /** Copies the list. */
    public OfProperty {
      choices = List.copyOf(choices);
    }

    @Override
    public boolean changes(FactKind subject) {
      return type == subject && !isIdentity();
    }

    @Override
    public String name() {
      return type.subject().name() + "." + property.key();
    }

    @Override
    public int size() {
      return choices.size();
    }

    @Override
    public int weight(int choice) {
      return isIdentity() || choice == 0 ? 0 : 1;
    }

    @Override
    public int[][] weaker() {
      return IntStream.range(0, choices.size())
          .mapToObj(choice -> isIdentity() || choice == 0 ? new int[0] : new int[] {0})
          .toArray(int[][]::new);
    }

    @Override
    public boolean isSeenBy(Demands demands) {
      return demands.see(type, property);
    }

    private boolean isIdentity() {
      return property.role() == Property.Role.IDENTITY;
    }
  }

  /**
   * Which facts of a kind are there besides the subject.
   *
   * @param choices none, then each single one, then each two of which each does something for a
   *     condition that the other does not; more can't matter, because a condition asks for one fact
   *     of a kind, and that a page contradicts or replaces another takes two conditions
   */
  record OfCompany(FactKind type, List<List<Member>> choices) implements Axis {

    /** Copies the list. */
    public OfCompany {
      choices = List.copyOf(choices);
    }

    /**
     * A fact besides the subject.
     *
     * @param own whether it belongs to the subject, by what identifies both
     * @param known what is known of it
     */
    public record Member(boolean own, Map<Property, Known<?>> known) {
      /** Copies the map. */
      public Member {
        known = Map.copyOf(known);
      }

      /** The same fact, with one property less known of it. */
      Stream<Member> less() {
        return known.keySet().stream().map(property -> {
          Map<Property, Known<?>> less = new HashMap<>(known);
          less.remove(property);
          return new Member(own, less);
        });
      }
    }

    @Override
    public boolean isSeenBy(Demands demands) {
      return demands.speakOf(type);
    }

    @Override
    public String name() {
      return type.subject().section();
    }

    @Override
    public int size() {
      return choices.size();
    }

    @Override
    public int weight(int choice) {
      return choices.get(choice).stream()
          .mapToInt(member -> 1 + member.known().size())
          .sum();
    }

    @Override
    public int[][] weaker() {
      Map<Set<Member>, Integer> numbers = new HashMap<>();
      choices.forEach(choice -> numbers.put(Set.copyOf(choice), numbers.size()));
      return choices.stream()
          .map(choice -> less(Set.copyOf(choice))
              .filter(numbers::containsKey)
              .mapToInt(numbers::get)
              .sorted()
              .toArray())
          .toArray(int[][]::new);
    }

    /** Without one of the facts, or with one of which one property less is known. */
    private static Stream<Set<Member>> less(Set<Member> choice) {
      return choice.stream().flatMap(member -> {
        Set<Member> others = new HashSet<>(choice);
        others.remove(member);
        Stream<Set<Member>> said = member
            .less()
            .filter(less -> !others.contains(less))
            .map(less -> {
              Set<Member> all = new HashSet<>(others);
              all.add(less);
              return all;
            });
        return Stream.concat(Stream.of(others), said);
      });
    }
  }
}
