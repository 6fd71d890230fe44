package org.remediationkb.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.DateTimeRange;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerRange;
import org.remediationkb.model.value.ValueSet;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VersionRanges;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.vocabulary.Demand.Comparison;

/**
 * A set of values that has a text of its own: a range of versions, numbers or dates, or the time
 * before or after a date.
 */
record SetOfValues(ValueType type, Comparison comparison) implements ValueForm {

  private static final String DATE = "2025-08-04";

  @Override
  public String regexp() {
    return ".+";
  }

  @Override
  public Optional<Constraint> constraint(Property property, String text) {
    return set(text).map(set -> new Constraint.Within(property, set));
  }

  private Optional<? extends ValueSet> set(String text) {
    if (type instanceof DateTimeType) {
      return switch (comparison) {
        case BEFORE -> DateTimeRange.before(text);
        case AFTER -> DateTimeRange.after(text);
        default -> DateTimeRange.parse(text);
      };
    }
    return type instanceof VersionType ? VersionRanges.parse(text) : IntegerRange.parse(text);
  }

  @Override
  public String allowed() {
    if (type instanceof VersionType versions) {
      return versions.rangesMeaning() + ", as in " + example();
    }
    if (type instanceof DateTimeType) {
      return (comparison == Comparison.WITHIN ? "two dates in ascending order" : "a date")
          + ", with or without a time and a zone (else UTC), as in " + example();
    }
    return "two whole numbers in ascending order, as in " + example();
  }

  @Override
  public String example() {
    if (type instanceof VersionType versions) {
      return versions.ranges();
    }
    if (type instanceof DateTimeType) {
      return comparison == Comparison.WITHIN ? DATE + " to 2025-08-11" : DATE;
    }
    return "3 to 5";
  }

  @Override
  public boolean many() {
    return false;
  }

  @Override
  public List<String> names() {
    return List.of();
  }
}
