package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;

/**
 * What belongs to what, over any number of levels: a link to a member, and the member to a cluster. A
 * fact names its owner by a property with the values that identify the owner's kind; where nothing
 * identifies a kind, a case has only one of it, and everything belongs to that.
 */
public final class Ownership {

  /** By the name of a kind: the kinds that it belongs to. */
  private final Map<String, List<FactKind>> owners = new HashMap<>();

  /** Among these kinds of fact. */
  public Ownership(FactKinds kinds) {
    kinds.forEach(type -> owners.put(type.subject().name(), owners(type, kinds)));
  }

  private static List<FactKind> owners(FactKind type, FactKinds kinds) {
    List<FactKind> owners = new ArrayList<>();
    Optional<String> next = type.belongsTo();
    while (next.isPresent()) {
      Optional<FactKind> owner = kinds.named(next.get());
      if (owner.isEmpty() || owners.contains(owner.get())) {
        throw new IllegalArgumentException(type.name() + " can't belong to " + next.get());
      }
      owners.add(owner.get());
      next = owner.get().belongsTo();
    }
    return List.copyOf(owners);
  }

  /** The kinds that facts of a kind belong to, directly or through others, nearest first. */
  public List<FactKind> owners(FactKind type) {
    return owners.getOrDefault(type.subject().name(), List.of());
  }

  /** Whether the kinds are the same, or facts of one belong to facts of the other. */
  public boolean related(FactKind one, FactKind other) {
    return one.equals(other)
        || owners(one).contains(other)
        || owners(other).contains(one)
        || concern(one, other);
  }

  /** Whether each fact of one of the kinds has to do with all of the other. */
  public boolean concern(FactKind one, FactKind other) {
    return one.concerns().equals(Optional.of(other.subject().name()))
        || other.concerns().equals(Optional.of(one.subject().name()));
  }

  /** The facts of a case that a fact of that kind belongs to, nearest first. */
  public List<Fact> owners(FactKind type, Fact fact, CaseIndex index) {
    List<FactKind> kinds = owners(type);
    List<Fact> owners = new ArrayList<>(kinds.size());
    FactKind kind = type;
    Optional<Fact> below = Optional.of(fact);
    for (FactKind owner : kinds) {
      below = owner(kind, below, owner, index);
      below.ifPresent(owners::add);
      kind = owner;
    }
    return owners;
  }

  private static Optional<Fact> owner(
      FactKind kind, Optional<Fact> fact, FactKind owner, CaseIndex index) {
    Optional<Property> identity = owner.identity();
    return identity.isEmpty()
        ? first(index.facts(owner))
        : fact.flatMap(below -> named(kind, below, identity.get()))
            .flatMap(name -> first(index.facts(owner, identity.get(), name)));
  }

  private static Optional<Fact> first(List<Fact> facts) {
    return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(0));
  }

  private static Optional<Object> named(FactKind kind, Fact fact, Property identity) {
    for (Property property : kind.properties()) {
      if (property.type() == identity.type()) {
        return fact.reading(property).known().map(Reading.Known::value);
      }
    }
    return Optional.empty();
  }
}
