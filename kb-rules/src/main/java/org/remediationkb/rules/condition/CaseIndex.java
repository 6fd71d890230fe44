package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;

/** The facts of a case by kind and by what identifies them, so that joins need no search. Safe to share. */
public final class CaseIndex {

  private final Case facts;
  private final Map<FactKind, List<Fact>> byType = new HashMap<>();
  private final Map<Property, Map<Object, List<Fact>>> byValue = new ConcurrentHashMap<>();

  /** Indexes a case. */
  public CaseIndex(Case facts) {
    this.facts = facts;
    for (Fact fact : facts.facts()) {
      byType.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
    }
  }

  /** The case. */
  public Case facts() {
    return facts;
  }

  /** The facts of one kind, in the case's order. */
  public List<Fact> facts(FactKind type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The facts of one kind whose property has that value. */
  List<Fact> facts(FactKind type, Property property, Object value) {
    Map<Object, List<Fact>> index = byValue.get(property);
    if (index == null) { // as once in a case
      index = byValue.computeIfAbsent(property, key -> index(type, property));
    }
    return index.getOrDefault(value, List.of());
  }

  /** The facts of one kind whose property is not known. */
  List<Fact> unknown(FactKind type, Property property) {
    return facts(type).stream()
        .filter(fact -> fact.reading(property).known().isEmpty())
        .toList();
  }

  private Map<Object, List<Fact>> index(FactKind type, Property property) {
    Map<Object, List<Fact>> index = new HashMap<>();
    for (Fact fact : facts(type)) {
      fact.reading(property)
          .known()
          .map(Reading.Known::value)
          .ifPresent(
              value -> index.computeIfAbsent(value, v -> new ArrayList<>()).add(fact));
    }
    return index;
  }
}
