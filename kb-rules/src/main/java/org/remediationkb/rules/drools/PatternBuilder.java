package org.remediationkb.rules.drools;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
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

  private static final int KIND = 0;

  /** The pattern of one of the alternative's facts, by its place. */
  PatternDef<Fact> build(int at) {
    FactPattern fact = alternative.patterns().get(at);
    PatternDef<Fact> pattern = pattern(variables.get(at));
    addKind(fact.type(), pattern);
    fact.constraints().forEach(constraint -> add(constraint, fact.type(), pattern));
    alternative.patterns().stream()
        .flatMap(FactPattern::constraints)
        .filter(SameAs.class::isInstance)
        .map(SameAs.class::cast)
        .filter(join -> join.variable().equals(fact.variable()))
        .forEach(join -> requireKnown(new DroolsField(fact.type(), join.other()), pattern));
    return pattern;
  }

  /** All facts are of one class, so each pattern begins with the kind. */
  private static void addKind(FactKind type, PatternDef<Fact> pattern) {
    pattern.expr(
        "kind == " + type.name(),
        new IsOfKind(type),
        alphaIndexedBy(String.class, ConstraintType.EQUAL, KIND, new NameOfKind(), type.name()));
  }

  private void add(Constraint constraint, FactKind type, PatternDef<Fact> pattern) {
    DroolsField field = new DroolsField(type, constraint.property());
    if (constraint instanceof SameAs join) {
      requireKnown(field, pattern);
      addJoin(field, join, pattern);
    } else if (constraint instanceof OneOf oneOf && oneOf.values().size() == 1) {
      addEquality(field, oneOf.values().get(0), pattern);
    } else {
      pattern.expr(field + wanted(constraint), new Meets(constraint));
    }
  }

  private static String wanted(Constraint constraint) {
    return constraint instanceof Within within
        ? " within " + spans(within) + " " + within.set()
        : " in "
            + ((OneOf) constraint).values().stream().map(DroolsField::value).toList();
  }

  private static String spans(Within within) {
    return within.set().spans().stream()
        .map(span -> span.first() + " to " + span.last())
        .collect(Collectors.joining(", "));
  }

  private static void addEquality(DroolsField field, Object value, PatternDef<Fact> pattern) {
    String wanted = String.valueOf(DroolsField.value(value));
    pattern.expr(
        field + " == " + wanted,
        new HasText(field, wanted),
        alphaIndexedBy(
            String.class, ConstraintType.EQUAL, index(field), new TextOf(field), wanted));
  }

  private static void requireKnown(DroolsField field, PatternDef<Fact> pattern) {
    pattern.expr(field + " is known", new IsKnown(field));
  }

  private void addJoin(DroolsField field, SameAs join, PatternDef<Fact> pattern) {
    int at = indexOf(p -> p.variable().equals(join.variable()));
    DroolsField other = new DroolsField(alternative.patterns().get(at).type(), join.other());
    pattern.expr(
        field + " == " + other,
        variables.get(at),
        new HaveSameText(field, other),
        betaIndexedBy(
            String.class,
            ConstraintType.EQUAL,
            index(field),
            new TextOf(field),
            new TextOf(other),
            String.class));
  }

  private int indexOf(Predicate<FactPattern> wanted) {
    int at = 0;
    while (!wanted.test(alternative.patterns().get(at))) {
      at++;
    }
    return at;
  }

  /** Drools tells indexed fields of one class apart by number; it has one for the kind. */
  private static int index(DroolsField field) {
    return KIND + 1 + field.type().properties().indexOf(field.property());
  }

  // Conditions are classes and no lambdas: they are serializable, and for a lambda that is so, Java
  // makes a class whenever the program runs.

  private record IsOfKind(FactKind type) implements Predicate1<Fact> {
    @Override
    public boolean test(Fact fact) {
      return fact.type() == type;
    }
  }

  private record NameOfKind() implements Function1<Fact, String> {
    @Override
    public String apply(Fact fact) {
      return fact.type().name();
    }
  }

  private record Meets(Constraint constraint) implements Predicate1<Fact> {
    @Override
    public boolean test(Fact fact) {
      return constraint.test(fact) == Truth.HOLDS;
    }
  }

  private record IsKnown(DroolsField field) implements Predicate1<Fact> {
    @Override
    public boolean test(Fact fact) {
      return field.of(fact) != null;
    }
  }

  private record HasText(DroolsField field, String wanted) implements Predicate1<Fact> {
    @Override
    public boolean test(Fact fact) {
      return wanted.equals(text(field, fact));
    }
  }

  private record HaveSameText(DroolsField field, DroolsField other)
      implements Predicate2<Fact, Fact> {
    @Override
    public boolean test(Fact fact, Fact joined) {
      String value = text(field, fact);
      return value != null && value.equals(text(other, joined));
    }
  }

  private record TextOf(DroolsField field) implements Function1<Fact, @Nullable String> {
    @Override
    public @Nullable String apply(Fact fact) {
      return text(field, fact);
    }
  }

  /** Drools hashes texts and no other values. */
  private static @Nullable String text(DroolsField field, Fact fact) {
    Object value = field.of(fact);
    return value == null ? null : value.toString();
  }
}
