package org.remediationkb.model.fact;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * All kinds of fact that a knowledge base speaks of, in the order of the sections of a fact file:
 * that of a larger thing first.
 */
public final class FactKinds implements Iterable<FactType> {

  private final List<FactType> types;
  private final BiFunction<String, List<Fact>, Case> completion;

  private FactKinds(List<FactType> types, BiFunction<String, List<Fact>, Case> completion) {
    this.types = List.copyOf(types);
    this.completion = completion;
  }

  /**
   * These kinds.
   *
   * @param completion makes a case of its name and its facts, and adds what follows from them
   */
  public static FactKinds of(
      List<FactType> types, BiFunction<String, List<Fact>, Case> completion) {
    return new FactKinds(types, completion);
  }

  /** A case of these facts, with those that follow from them. */
  public Case caseOf(String name, List<Fact> facts) {
    return completion.apply(name, facts);
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
