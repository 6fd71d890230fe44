package org.remediationkb.rules.condition;

import java.util.List;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.ValueSet;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property;

/** One demand on one property of a fact. */
public sealed interface Constraint {

  /** The property it is about. */
  Property property();

  /** Whether a fact of that type meets it. */
  Truth test(FactType type, Fact fact);

  /** The property has one of the values; they have its type. */
  record OneOf(Property property, List<Object> values) implements Constraint {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public Truth test(FactType type, Fact fact) {
      return type.read(fact, property) instanceof Reading.Known<?> known
          ? Truth.of(values.contains(known.value()))
          : Truth.UNKNOWN;
    }
  }

  /** The value is in a set that has a text of its own; the set is one of the property's type. */
  record Within(Property property, ValueSet<?> set) implements Constraint {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the reader of the vocabulary saw to the type
    public Truth test(FactType type, Fact fact) {
      Reading<?> reading = type.read(fact, property);
      return reading instanceof Reading.Known
          ? Truth.of(((ValueSet) set).contain(reading))
          : Truth.UNKNOWN;
    }
  }

  /**
   * The property equals one of another fact, named by an earlier pattern. Both identify their facts,
   * so they are always known, and a search looks only at facts that meet it.
   */
  record SameAs(Property property, String variable, Property other) implements Constraint {

    @Override
    public Truth test(FactType type, Fact fact) {
      return Truth.HOLDS;
    }
  }
}
