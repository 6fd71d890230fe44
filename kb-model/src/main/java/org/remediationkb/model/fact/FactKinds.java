package org.remediationkb.model.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;

/**
 * All kinds of fact that a knowledge base speaks of, in the order of the sections of a fact file:
 * that of a larger thing first.
 */
public final class FactKinds implements Iterable<FactType> {

  private final List<FactType> types;

  private FactKinds(List<FactType> types) {
    this.types = List.copyOf(types);
  }

  /** These kinds. */
  public static FactKinds of(FactType... types) {
    return new FactKinds(List.of(types));
  }

  /** A case of these facts, with one for each that another refers to and that is not listed. */
  public Case caseOf(String name, List<Fact> facts) {
    Set<String> listed = new HashSet<>();
    List<Fact> all = new ArrayList<>(facts);
    facts.forEach(fact -> listed.add(fact.type() + " " + fact.about()));
    for (Fact fact : facts) {
      fact.type()
          .refersTo()
          .filter(type -> listed.add(type + " " + fact.about()))
          .ifPresent(type -> all.add(referredTo(type, fact)));
    }
    return new Case(name, all);
  }

  private static Fact referredTo(FactType type, Fact fact) {
    Reading<?> identity = fact.reading(fact.type().identity().orElseThrow());
    return new Fact(type, fact.source(), Map.of(type.identity().orElseThrow(), identity));
  }

  /** All kinds. */
  public List<FactType> all() {
    return types;
  }

  /** All kinds. */
  public Stream<FactType> stream() {
    return types.stream();
  }

  @Override
  public Iterator<FactType> iterator() {
    return types.iterator();
  }

  /** The place of a kind in the order, from 0. */
  public int rank(FactType type) {
    return types.indexOf(type);
  }

  /** What pages call the kinds, {@code token}. */
  public List<String> names() {
    return types.stream().map(type -> type.subject().name()).toList();
  }

  /** The kind that pages call by that name, empty where there is none. */
  public Optional<FactType> named(String name) {
    return types.stream().filter(type -> type.subject().name().equals(name)).findFirst();
  }

  /** The sections of a fact file, {@code tokens}. */
  public List<String> sections() {
    return types.stream().map(type -> type.subject().section()).toList();
  }
}
