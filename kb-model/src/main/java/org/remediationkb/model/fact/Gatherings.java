package org.remediationkb.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.remediationkb.model.evidence.Reading.Known;

/** What the facts of a case tell about others: first what follows from nothing else that follows. */
final class Gatherings {

  /** No conclusions are drawn from so many others, one from the next; a circle would be. */
  private static final int DEEPEST = 10;

  /** By how many conclusions they rest on, the properties of each kind. */
  private final TreeMap<Integer, Map<FactKind, List<Property>>> steps = new TreeMap<>();

  private final FactKinds kinds;

  private Gatherings(FactKinds kinds) {
    this.kinds = kinds;
  }

  static Gatherings of(FactKinds kinds) {
    Gatherings all = new Gatherings(kinds);
    for (FactKind kind : kinds) {
      for (Property property : kind.stated()) {
        if (property.gathering().isPresent()) {
          all.steps
              .computeIfAbsent(all.depth(kind, property, 0), depth -> new HashMap<>())
              .computeIfAbsent(kind, k -> new ArrayList<>())
              .add(property);
        }
      }
    }
    return all;
  }

  /** How many conclusions a property rests on, one upon the other, besides those {@code above} it. */
  private int depth(FactKind kind, Property property, int above) {
    int deepest = above;
    if (above > DEEPEST) {
      return deepest;
    }
    if (property.derivation().isPresent()) {
      for (String from : property.derivation().get().from()) {
        deepest = Math.max(deepest, depth(kind, kind.property(from).orElseThrow(), above));
      }
    } else if (property.gathering().isPresent()) {
      deepest = depth(property.gathering().get(), above + 1);
    }
    return deepest;
  }

  private int depth(Gathering gathering, int above) {
    int deepest = above;
    Optional<FactKind> kind = kinds.named(gathering.kind());
    if (kind.isPresent()) {
      for (String key : gathering.asks()) {
        Optional<Property> asked = kind.get().property(key);
        if (asked.isPresent()) {
          deepest = Math.max(deepest, depth(kind.get(), asked.get(), above));
        }
      }
    }
    return deepest;
  }

  /** The facts with what follows from them. */
  List<Fact> in(List<Fact> facts) {
    List<Fact> known = facts;
    for (Map<FactKind, List<Property>> step : steps.values()) {
      known = step(step, known);
    }
    return known;
  }

  /** The facts less what follows from others of them. */
  List<Fact> without(List<Fact> facts) {
    if (steps.isEmpty()) {
      return facts;
    }
    List<Fact> bare = facts.stream().map(fact -> fact.without(property -> true)).toList();
    List<Fact> again = in(bare);
    return IntStream.range(0, facts.size())
        .mapToObj(i -> facts.get(i).without(follows(facts.get(i), again.get(i))))
        .toList();
  }

  private static Predicate<Property> follows(Fact stated, Fact again) {
    return property -> again
        .reading(property)
        .known()
        .map(Known::value)
        .equals(stated.reading(property).known().map(Known::value));
  }

  private List<Fact> step(Map<FactKind, List<Property>> step, List<Fact> facts) {
    Others others = new Others(facts);
    List<Fact> known = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      List<Property> properties = step.get(fact.type());
      known.add(properties == null ? fact : gathered(fact, properties, others));
    }
    return known;
  }

  private Fact gathered(Fact fact, List<Property> properties, Others others) {
    return fact.gathered(
        properties,
        gathering -> kinds
            .named(gathering.kind())
            .map(kind -> others.counting(fact, kind))
            .orElse(List.of()));
  }

  /** The facts that something may follow from; what is asked for more than once is found once. */
  private record Others(
      List<Fact> facts,
      Map<FactKind, List<Fact>> byKind,
      Map<FactKind, Map<String, List<Fact>>> showing) {

    Others(List<Fact> facts) {
      this(facts, new HashMap<>(), new HashMap<>());
    }

    /** The facts of a kind that count for a fact: those that show it, or all where they show none. */
    List<Fact> counting(Fact fact, FactKind kind) {
      List<Fact> all = byKind.computeIfAbsent(kind, this::ofKind);
      return kind.shows(fact.type())
          ? showing.computeIfAbsent(kind, k -> byShown(all)).getOrDefault(fact.about(), List.of())
          : all;
    }

    private List<Fact> ofKind(FactKind kind) {
      List<Fact> found = new ArrayList<>();
      for (Fact fact : facts) {
        if (fact.type() == kind) {
          found.add(fact);
        }
      }
      return found;
    }

    private static Map<String, List<Fact>> byShown(List<Fact> facts) {
      Map<String, List<Fact>> byShown = new HashMap<>();
      for (Fact fact : facts) {
        FactKinds.shownBy(fact)
            .ifPresent(shown -> byShown
                .computeIfAbsent(shown.about(), about -> new ArrayList<>())
                .add(fact));
      }
      return byShown;
    }
  }
}
