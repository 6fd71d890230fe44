package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.ValueSet;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.render.check.RuleComparison.RuleValue;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** The values that rules name, type by type. */
final class RuleComparisons {

  private record Demand(String page, Constraint constraint) {}

  private final List<Demand> concerned;
  private final List<Demand> all;

  private RuleComparisons(List<Demand> concerned, List<Demand> all) {
    this.concerned = concerned;
    this.all = all;
  }

  /**
   * The comparisons for texts about some pages. Of a type that their rules say nothing of, those of
   * the whole library count.
   */
  static List<RuleComparison> comparisons(
      Collection<Remediation> concerned, ContentLibrary library) {
    return new RuleComparisons(
            demands(concerned), demands(library.remediations().values()))
        .comparisons();
  }

  private static List<Demand> demands(Collection<Remediation> pages) {
    return pages.stream()
        .flatMap(page -> page.when().alternatives().stream()
            .flatMap(alternative -> alternative.patterns().stream())
            .flatMap(pattern -> pattern.constraints())
            .map(constraint -> new Demand(page.id(), constraint)))
        .toList();
  }

  private List<RuleComparison> comparisons() {
    List<RuleComparison> comparisons = new ArrayList<>();
    // Of numbers, texts have many that no rule is about.
    for (ValueType type : types(Within.class)) {
      if (type instanceof VersionType) {
        comparisons.add(new RangeComparison(ranges(type)));
      }
    }
    for (ValueType type : types(OneOf.class)) {
      if (type instanceof TermType terms) {
        NumberedNames.of(terms)
            .forEach(names -> comparisons.add(new NameComparison(names, lists(type, names))));
      }
    }
    return comparisons;
  }

  private Set<ValueType> types(Class<? extends Constraint> kind) {
    return all.stream()
        .map(Demand::constraint)
        .filter(kind::isInstance)
        .map(constraint -> constraint.property().type())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<RuleValue<ValueSet>> ranges(ValueType type) {
    return about(type, Within.class)
        .map(demand -> new RuleValue<ValueSet>(demand.page(), ((Within) demand.constraint()).set()))
        .toList();
  }

  /** The names of the family in each list; a list without any is none. */
  private List<RuleValue<Set<String>>> lists(ValueType type, NumberedNames names) {
    return about(type, OneOf.class)
        .map(demand -> new RuleValue<>(demand.page(), names.of((OneOf) demand.constraint())))
        .filter(named -> !named.values().isEmpty())
        .toList();
  }

  private Stream<Demand> about(ValueType type, Class<? extends Constraint> kind) {
    List<Demand> own = about(concerned, type, kind);
    return (own.isEmpty() ? about(all, type, kind) : own).stream();
  }

  private static List<Demand> about(
      List<Demand> demands, ValueType type, Class<? extends Constraint> kind) {
    return demands.stream()
        .filter(demand -> kind.isInstance(demand.constraint()))
        .filter(demand -> demand.constraint().property().type() == type)
        .toList();
  }
}
