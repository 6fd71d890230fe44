package org.remediationkb.rules.condition;

import java.util.List;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.ValueSet;

/** One demand on one property of a fact. */
public sealed interface Constraint {

  /** The property it is about. */
  Property property();

  /** Whether a fact, which has the property, meets it. */
  Truth test(Fact fact);

  /** The property has one of the values; they have its type. */
  record OneOf(Property property, List<Object> values) implements Constraint {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public Truth test(Fact fact) {
      return fact.reading(property) instanceof Reading.Known<?> known
          ? Truth.of(values.contains(known.value()))
          : Truth.UNKNOWN;
    }
  }

  /** The value is in a set that has a text of its own; the set is one of the property's type. */
  record Within(Property property, ValueSet set) implements Constraint {

    @Override
    public Truth test(Fact fact) {
      return fact.reading(property) instanceof Reading.Known<?> known
          ? truth(known.value())
          : Truth.UNKNOWN;
    }

    private Truth truth(Object value) {
      return set.contains(value)
          ? Truth.HOLDS
          : set.mayContain(value) ? Truth.UNKNOWN : Truth.FAILS;
    }
  }

  /**
   * The property equals one of another fact, named by an earlier pattern; where one of the two is not
   * known, so is whether they are equal. A search looks at it before it asks for the rest.
   */
  record SameAs(Property property, String variable, Property other) implements Constraint {

    @Override
    public Truth test(Fact fact) {
      return Truth.HOLDS;
    }
  }
}
