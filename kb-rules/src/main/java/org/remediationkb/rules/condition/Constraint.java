package org.remediationkb.rules.condition;

import java.util.List;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.ValueSet;
import org.remediationkb.model.fact.Property;

/** One demand on one property of a fact. */
public sealed interface Constraint {

  /** The property it is about. */
  Property property();

  /** The property has one of the values; they have its type. */
  record OneOf(Property property, List<Object> values) implements Constraint {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }

    Truth test(Reading<?> reading) {
      return reading
          .known()
          .map(known -> values.contains(known.value()) ? Truth.HOLDS : Truth.FAILS)
          .orElse(Truth.UNKNOWN);
    }
  }

  /** The value is in a set that has a text of its own; the set is one of the property's type. */
  record Within(Property property, ValueSet<?> set) implements Constraint {

    @SuppressWarnings({"unchecked", "rawtypes"}) // the compiler of sentences saw to the type
    Truth test(Reading<?> reading) {
      if (reading.known().isEmpty()) {
        return Truth.UNKNOWN;
      }
      return ((ValueSet) set).contain(reading) ? Truth.HOLDS : Truth.FAILS;
    }
  }

  /**
   * The property equals one of another fact, named by an earlier pattern. Both identify their facts,
   * so they are always known.
   */
  record SameAs(Property property, String variable, Property other) implements Constraint {}
}
