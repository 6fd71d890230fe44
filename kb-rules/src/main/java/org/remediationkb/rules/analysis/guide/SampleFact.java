package org.remediationkb.rules.analysis.guide;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.condition.Truth;

/**
 * A made-up fact of a kind, of which as little is known as possible.
 *
 * @param fact what identifies it, and nothing else
 */
record SampleFact(Fact fact) {

  static SampleFact of(FactKind type) {
    return new SampleFact(StateSpace.sample(type));
  }

  /** Whether a statement is true of it once more is known. */
  boolean holds(Statement statement, Map<Property, Known<?>> more) {
    Fact told = with(more);
    return statement.constraints().stream().allMatch(c -> c.test(told) == Truth.HOLDS);
  }

  /** Whether all statements of a pattern are true of it once more is known. */
  boolean holds(FactPattern pattern, Map<Property, Known<?>> more) {
    return pattern.statements().stream().allMatch(statement -> holds(statement, more));
  }

  private Fact with(Map<Property, Known<?>> more) {
    Map<Property, Known<?>> known = new HashMap<>();
    fact.type()
        .identifying()
        .forEach(part -> fact.reading(part).known().ifPresent(value -> known.put(part, value)));
    known.putAll(more);
    return new Fact(fact.type(), fact.source(), known);
  }

  Source source() {
    return fact.source();
  }

  /** The properties that can be stated and that decide a statement about a fact of a kind. */
  static Set<Property> stated(FactKind type, Statement statement) {
    return statement.constraints().stream()
        .flatMap(constraint -> type.statedBehind(constraint.property()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
