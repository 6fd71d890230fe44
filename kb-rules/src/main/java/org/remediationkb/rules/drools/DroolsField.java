package org.remediationkb.rules.drools;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.Version;
import org.remediationkb.model.value.VersionType;

/**
 * A property as Drools sees it: a text or a number that it can index, null where the property is not
 * known. No two values of a property are the same text or number. Of a date, which may say less than
 * a second, there are two fields: the first and the last second that can be meant.
 *
 * @param end which of both; {@link End#BOTH} for what is no date
 */
record DroolsField(FactKind type, Property property, End end) {

  /** What a field has of a value. */
  enum End {
    BOTH(""),
    EARLIEST("_earliest"),
    LATEST("_latest");

    private final String suffix;

    End(String suffix) {
      this.suffix = suffix;
    }

    /** What its name ends with. */
    String suffix() {
      return suffix;
    }
  }

  DroolsField(FactKind type, Property property) {
    this(type, property, End.BOTH);
  }

  /** The fields of a property: lists are never compared. */
  static Stream<DroolsField> of(FactKind type, Property property) {
    if (property.many()) {
      return Stream.of();
    }
    return property.type() instanceof DateTimeType
        ? Stream.of(End.EARLIEST, End.LATEST).map(end -> new DroolsField(type, property, end))
        : Stream.of(new DroolsField(type, property));
  }

  /** What the field has of a fact of the kind. */
  @Nullable
  Object of(Fact fact) {
    if (!(fact.reading(property) instanceof Known<?> known)) {
      return null;
    }
    return switch (end) {
      case BOTH -> value(known.value());
      case EARLIEST -> ((DateTime) known.value()).earliest();
      case LATEST -> ((DateTime) known.value()).latest();
    };
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
    if (values instanceof VersionType || end != End.BOTH) {
      return Long.class;
    }
    if (values instanceof IntegerType) {
      return Integer.class;
    }
    return values instanceof BooleanType ? Boolean.class : String.class;
  }

  /** The name of the field in its kind; no key of a property has an underscore. */
  String name() {
    return property.name() + end.suffix;
  }

  /** A name that no other field has. */
  @Override
  public String toString() {
    return type.name() + "." + name();
  }
}
