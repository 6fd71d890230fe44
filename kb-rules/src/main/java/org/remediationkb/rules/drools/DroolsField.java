package org.remediationkb.rules.drools;

import org.jspecify.annotations.Nullable;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.Version;
import org.remediationkb.model.value.VersionType;

/**
 * A property as Drools sees it: a text or a number that it can index, null where the property is not
 * known. No two values of a property are the same text or number.
 */
record DroolsField(FactKind type, Property property) {

  /** Whether a field can hold the property: lists are never compared. */
  static boolean canHold(Property property) {
    return !property.many();
  }

  /** What the field has of a fact of the kind. */
  @Nullable
  Object of(Fact fact) {
    return fact.reading(property) instanceof Known<?> known ? value(known.value()) : null;
  }

  /** A value of the property as the field has it. */
  static Object value(Object value) {
    if (value instanceof Version version) {
      return version.number();
    }
    return value instanceof Integer || value instanceof Boolean ? value : value.toString();
  }

  /** The class of what it holds. */
  Class<?> valueClass() {
    ValueType values = property.type();
    if (values instanceof VersionType) {
      return Long.class;
    }
    if (values instanceof IntegerType) {
      return Integer.class;
    }
    return values instanceof BooleanType ? Boolean.class : String.class;
  }

  /** A name that no other field has. */
  @Override
  public String toString() {
    return type.name() + "." + property.name();
  }
}
