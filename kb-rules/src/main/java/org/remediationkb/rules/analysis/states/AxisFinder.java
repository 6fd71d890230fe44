package org.remediationkb.rules.analysis.states;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.rules.analysis.states.Axis.OfCompany;
import org.remediationkb.rules.analysis.states.Axis.OfCompany.Member;
import org.remediationkb.rules.analysis.states.Axis.OfProperty;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Truth;

/** Finds in which respects facts differ for a set of conditions, and in no others. */
final class AxisFinder {

  private static final Source NOWHERE = new Source("-", 1);

  private final Demands demands;

  private AxisFinder(Demands demands) {
    this.demands = demands;
  }

  /**
   * The axes for one subject: first those on which only what it says of itself differs, then who it
   * is, then the rest.
   */
  static List<Axis> axes(FactKind subject, Collection<Condition> conditions, FactKinds kinds) {
    AxisFinder finder = new AxisFinder(new Demands(conditions));
    List<Axis> axes = new ArrayList<>();
    for (FactKind type : kinds) {
      if (type.equals(subject) || type.subject().shape() == Shape.SINGLE) {
        axes.addAll(finder.properties(type));
      } else if (finder.demands.speakOf(type)) {
        axes.add(new OfCompany(type, finder.groups(type)));
      }
    }
    axes.sort(Comparator.<Axis, Boolean>comparing(axis -> !axis.changes(subject))
        .thenComparing(axis -> axis.type() != subject));
    return axes;
  }

  /** The axis of a property of a kind. */
  static OfProperty property(FactKind type, Property property, Collection<Condition> conditions) {
    AxisFinder finder = new AxisFinder(new Demands(conditions));
    return new OfProperty(type, property, finder.choices(type, property));
  }

  private List<OfProperty> properties(FactKind type) {
    return demands.properties(type).stream()
        .map(property -> new OfProperty(type, property, choices(type, property)))
        .toList();
  }

  private List<Optional<Known<?>>> choices(FactKind type, Property property) {
    List<Optional<Known<?>>> choices = new ArrayList<>();
    if (property.role() != Role.IDENTITY) {
      choices.add(Optional.empty());
    }
    values(type, property).forEach(value -> choices.add(Optional.of(value)));
    return choices;
  }

  /**
   * One value for each part of the values that no demand tells apart. Values at the ends of ranges
   * are all kept, because that is where mistakes are made, and so are those from which something
   * follows only together with other properties.
   */
  private List<Known<?>> values(FactKind type, Property property) {
    List<Constraint> asked = demands.on(type, property);
    List<Known<?>> values = SampleValues.of(property, asked);
    boolean together =
        asked.stream().anyMatch(c -> type.statedBehind(c.property()).count() > 1);
    if (together || asked.stream().anyMatch(Constraint.Within.class::isInstance)) {
      return values;
    }
    Map<List<Truth>, Known<?>> parts = new LinkedHashMap<>();
    for (Known<?> value : values) {
      Fact fact = fact(type, Map.of(property, value));
      parts.putIfAbsent(asked.stream().map(demand -> demand.test(fact)).toList(), value);
    }
    return List.copyOf(parts.values());
  }

  private static Fact fact(FactKind type, Map<Property, Known<?>> known) {
    Map<Property, Known<?>> all = new HashMap<>(SampleValues.identity(type));
    all.putAll(known);
    return new Fact(type, NOWHERE, all);
  }

  private List<List<Member>> groups(FactKind type) {
    List<Member> single = members(type);
    List<Set<Constraint>> met = single.stream().map(member -> met(type, member)).toList();
    List<List<Member>> groups = new ArrayList<>();
    groups.add(List.of());
    single.forEach(member -> groups.add(List.of(member)));
    for (int i = 0; i < single.size(); i++) {
      for (int j = i + 1; j < single.size(); j++) {
        boolean several = single.get(i).own() != single.get(j).own();
        if (several || (!type.subject().unique() && differ(met.get(i), met.get(j)))) {
          groups.add(List.of(single.get(i), single.get(j)));
        }
      }
    }
    return groups;
  }

  /** Whether each of two facts meets a demand that the other does not. */
  private static boolean differ(Set<Constraint> ones, Set<Constraint> others) {
    return !ones.containsAll(others) && !others.containsAll(ones);
  }

  private Set<Constraint> met(FactKind type, Member member) {
    Fact fact = fact(type, member.known());
    return demands.on(type).stream()
        .filter(demand -> demand.test(fact) == Truth.HOLDS)
        .collect(Collectors.toSet());
  }

  private List<Member> members(FactKind type) {
    List<Map<Property, Known<?>>> known = new ArrayList<>();
    known.add(Map.of());
    for (OfProperty axis : properties(type)) {
      if (axis.property().role() != Role.IDENTITY) {
        known = crossed(known, axis);
      }
    }
    List<Member> members = new ArrayList<>();
    for (Map<Property, Known<?>> properties : known) {
      if (demands.join(type)) {
        members.add(new Member(true, properties));
      }
      if (demands.takeAny(type)) {
        members.add(new Member(false, properties));
      }
    }
    return members;
  }

  private static List<Map<Property, Known<?>>> crossed(
      List<Map<Property, Known<?>>> known, OfProperty axis) {
    List<Map<Property, Known<?>>> crossed = new ArrayList<>();
    for (Map<Property, Known<?>> before : known) {
      for (Optional<Known<?>> choice : axis.choices()) {
        Map<Property, Known<?>> more = new HashMap<>(before);
        choice.ifPresent(value -> more.put(axis.property(), value));
        crossed.add(more);
      }
    }
    return crossed;
  }
}
