package org.remediationkb.rules.analysis.states;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.FactPattern;

/** What conditions demand of each kind of fact, traced back to what a fact file can state. */
public final class Demands {

  private final Map<FactKind, List<Constraint>> constraints = new HashMap<>();
  private final Set<Property> joining = new LinkedHashSet<>();
  private final Set<FactKind> joined = new LinkedHashSet<>();
  private final Set<FactKind> single = new LinkedHashSet<>();

  /** The demands of these conditions. */
  public Demands(Collection<Condition> conditions) {
    conditions.stream()
        .flatMap(condition -> condition.alternatives().stream())
        .flatMap(alternative -> alternative.patterns().stream())
        .forEach(this::add);
  }

  private void add(FactPattern pattern) {
    FactKind type = pattern.type();
    boolean joins = pattern.constraints().anyMatch(SameAs.class::isInstance);
    (joins ? joined : single).add(type);
    List<Constraint> demands = constraints.computeIfAbsent(type, key -> new ArrayList<>());
    pattern.constraints().forEach(constraint -> {
      if (constraint instanceof SameAs join) {
        joining.addAll(List.of(join.property(), join.other()));
      } else {
        demands.add(constraint);
      }
    });
  }

  /** Whether a condition asks for a fact of that type at all. */
  boolean speakOf(FactKind type) {
    return constraints.containsKey(type);
  }

  /** Whether a condition asks for a fact of that type that is joined to another one. */
  boolean join(FactKind type) {
    return joined.contains(type);
  }

  /** Whether a condition asks for any fact of that type, whatever identifies it. */
  boolean takeAny(FactKind type) {
    return single.contains(type);
  }

  /** Whether a demand depends on a property that somebody can state, or a join on what it says. */
  boolean see(FactKind type, Property property) {
    return Stream.concat(
            demands(type).map(Constraint::property),
            joining.stream().filter(type.properties()::contains))
        .anyMatch(asked -> type.statedBehind(asked).anyMatch(property::equals));
  }

  /** The properties of a type that somebody can state and that a demand depends on. */
  public List<Property> properties(FactKind type) {
    Set<Property> properties = new LinkedHashSet<>();
    demands(type).forEach(demand -> type.statedBehind(demand.property()).forEach(properties::add));
    return type.stated().stream().filter(properties::contains).toList();
  }

  /** All that is demanded of the property, and of what follows from it. */
  List<Constraint> on(FactKind type, Property property) {
    return demands(type)
        .filter(demand -> type.statedBehind(demand.property()).anyMatch(property::equals))
        .distinct()
        .toList();
  }

  /** All that is demanded of facts of that type. */
  List<Constraint> on(FactKind type) {
    return demands(type).distinct().toList();
  }

  private Stream<Constraint> demands(FactKind type) {
    return constraints.getOrDefault(type, List.of()).stream();
  }
}
