package org.remediationkb.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;

/**
 * All kinds of fact that a knowledge base speaks of, in the order of the sections of a fact file:
 * that of a larger thing first.
 */
public final class FactKinds implements Iterable<FactKind> {

  private final List<FactKind> types;
  private final boolean gathers;

  private FactKinds(List<FactKind> types) {
    this.types = List.copyOf(types);
    this.gathers = types.stream().anyMatch(FactKind::gathers);
  }

  /** These kinds. */
  public static FactKinds of(FactKind... types) {
    return new FactKinds(List.of(types));
  }

  /**
   * A case of these facts, with one for each that another refers to and that is not listed, and with
   * what is gathered from them.
   */
  public Case caseOf(String name, List<Fact> facts) {
    Map<FactKind, Set<String>> listed = new HashMap<>();
    List<Fact> all = new ArrayList<>(facts);
    for (Fact fact : facts) {
      fact.type()
          .refersTo()
          .filter(
              type -> listed.computeIfAbsent(type, kind -> named(kind, facts)).add(fact.about()))
          .ifPresent(type -> all.add(referredTo(type, fact)));
    }
    return new Case(name, gathers ? gathered(all) : all);
  }

  private List<Fact> gathered(List<Fact> facts) {
    Map<FactKind, List<Fact>> byKind = facts.stream().collect(Collectors.groupingBy(Fact::type));
    return facts.stream()
        .map(fact -> fact.type().gathers() ? fact.gathered(byKind, this) : fact)
        .toList();
  }

  private static Set<String> named(FactKind kind, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.type() == kind)
        .map(Fact::about)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Fact referredTo(FactKind type, Fact fact) {
    Reading<?> identity = fact.reading(fact.type().identity().orElseThrow());
    return new Fact(type, fact.source(), Map.of(type.identity().orElseThrow(), identity));
  }

  /** All kinds. */
  public List<FactKind> all() {
    return types;
  }

  /** All kinds. */
  public Stream<FactKind> stream() {
    return types.stream();
  }

  @Override
  public Iterator<FactKind> iterator() {
    return types.iterator();
  }

  /** The place of a kind in the order, from 0. */
  public int rank(FactKind type) {
    return types.indexOf(type);
  }

  /** What pages call the kinds, {@code token}. */
  public List<String> names() {
    return types.stream().map(type -> type.subject().name()).toList();
  }

  /** The kind that pages call by that name, empty where there is none. */
  public Optional<FactKind> named(String name) {
    return types.stream().filter(type -> type.subject().name().equals(name)).findFirst();
  }

  /** The sections of a fact file, {@code tokens}. */
  public List<String> sections() {
    return types.stream().map(type -> type.subject().section()).toList();
  }
}
