package org.remediationkb.rules.drools;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Truth;

/**
 * Builds the patterns of one alternative.
 *
 * <p>No comparison holds for a property that is not known. Drools knows only null for that, and two
 * nulls are equal to its indexes, so each joined property is required to be known as well.
 *
 * <p>Drools evaluates conditions with the same name only once, so a name says all that a condition
 * depends on: the property with its kind of fact, and each value.
 *
 * @param alternative the alternative
 * @param variables one for each of its patterns, in order
 */
record PatternBuilder(Alternative alternative, List<Variable<Fact>> variables) {

  /** The pattern of one of the alternative's facts. */
  PatternDef<Fact> build(FactPattern fact) {
    PatternDef<Fact> pattern = pattern(variables.get(alternative.patterns().indexOf(fact)));
    fact.constraints().forEach(constraint -> add(constraint, fact.type(), pattern));
    alternative.patterns().stream()
        .flatMap(FactPattern::constraints)
        .filter(SameAs.class::isInstance)
        .map(SameAs.class::cast)
        .filter(join -> join.variable().equals(fact.variable()))
        .forEach(join -> requireKnown(join.other(), fact.type(), pattern));
    return pattern;
  }

  private void add(Constraint constraint, FactType type, PatternDef<Fact> pattern) {
    if (constraint instanceof SameAs join) {
      requireKnown(join.property(), type, pattern);
      addJoin(join, type, pattern);
    } else if (constraint instanceof OneOf oneOf && oneOf.values().size() == 1) {
      addEquality(oneOf.property(), oneOf.values().get(0), type, pattern);
    } else {
      pattern.expr(
          name(type, constraint.property()) + wanted(constraint),
          fact -> constraint.test(type, fact) == Truth.HOLDS);
    }
  }

  private static String wanted(Constraint constraint) {
    return constraint instanceof Within within
        ? " within " + within.set().getClass().getName() + " " + within.set()
        : " in "
            + ((OneOf) constraint).values().stream().map(PatternBuilder::name).toList();
  }

  private static void addEquality(
      Property property, Object value, FactType type, PatternDef<Fact> pattern) {
    String wanted = name(value);
    pattern.expr(
        name(type, property) + " == " + wanted,
        fact -> wanted.equals(known(type, property, fact)),
        alphaIndexedBy(
            String.class,
            ConstraintType.EQUAL,
            type.properties().indexOf(property),
            fact -> known(type, property, fact),
            wanted));
  }

  private static void requireKnown(Property property, FactType type, PatternDef<Fact> pattern) {
    pattern.expr(name(type, property) + " is known", fact -> known(type, property, fact) != null);
  }

  private void addJoin(SameAs join, FactType type, PatternDef<Fact> pattern) {
    int other = indexOf(p -> p.variable().equals(join.variable()));
    FactType otherType = alternative.patterns().get(other).type();
    pattern.expr(
        name(type, join.property()) + " == " + name(otherType, join.other()),
        variables.get(other),
        (fact, joined) -> {
          String value = known(type, join.property(), fact);
          return value != null && value.equals(known(otherType, join.other(), joined));
        },
        betaIndexedBy(
            String.class,
            ConstraintType.EQUAL,
            type.properties().indexOf(join.property()),
            fact -> known(type, join.property(), fact),
            joined -> known(otherType, join.other(), joined),
            String.class));
  }

  private int indexOf(Predicate<FactPattern> wanted) {
    return alternative
        .patterns()
        .indexOf(alternative.patterns().stream().filter(wanted).findFirst().orElseThrow());
  }

  /** The name of a property's value, null where the value is not known. Drools indexes only names. */
  private static @Nullable String known(FactType type, Property property, Fact fact) {
    return type.read(fact, property) instanceof Known<?> known ? name(known.value()) : null;
  }

  private static String name(FactType type, Property property) {
    return type.type().getName() + "." + property.name();
  }

  /** The name of a value, which no other value of its type has. */
  private static String name(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
