package org.remediationkb.rules.analysis.states;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /** How a reader finds it in a fact file: {@code token.report}. */
  String name();

  /** How many choices there are. */
  int size();

  /** How much a choice says. */
  int weight(int choice);

  /** The choices that say a little less than this one. */
  int[] weaker(int choice);

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
    public int[] weaker(int choice) {
      return isIdentity() || choice == 0 ? new int[0] : new int[] {0};
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
    record Member(boolean own, Map<Property, Known<?>> known) {
      boolean saysLessThan(Member other) {
        return own == other.own
            && known.size() + 1 == other.known.size()
            && other.known.entrySet().containsAll(known.entrySet());
      }
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
    public int[] weaker(int choice) {
      return IntStream.range(0, choices.size())
          .filter(less -> isWeaker(choices.get(less), choices.get(choice)))
          .toArray();
    }

    private static boolean isWeaker(List<Member> less, List<Member> more) {
      if (less.size() < more.size()) {
        return less.size() + 1 == more.size() && more.containsAll(less);
      }
      List<Member> lost = more.stream().filter(member -> !less.contains(member)).toList();
      List<Member> left = less.stream().filter(member -> !more.contains(member)).toList();
      return lost.size() == 1 && left.size() == 1 && left.get(0).saysLessThan(lost.get(0));
    }
  }
}
