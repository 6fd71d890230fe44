package org.remediationkb.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.IntegerRange;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.vocabulary.Demand.Comparison;

/** A whole number that a number is compared with. */
record NumberBound(Comparison comparison) implements ValueForm {

  @Override
  public String regexp() {
    return "-?[0-9]{1,9}";
  }

  @Override
  public Optional<Constraint> constraint(Property property, String text) {
    return IntegerType.INTEGER
        .value(text)
        .flatMap(number -> range((Integer) number))
        .map(range -> new Constraint.Within(property, range));
  }

  /** The numbers that are meant; empty where there are none. */
  private Optional<IntegerRange> range(int number) {
    return switch (comparison) {
      case MORE_THAN -> IntegerRange.from(number + 1);
      case AT_LEAST -> IntegerRange.from(number);
      case LESS_THAN -> IntegerRange.upTo(number - 1);
      case AT_MOST -> IntegerRange.upTo(number);
      default -> Optional.empty();
    };
  }

  @Override
  public String allowed() {
    return "a whole number";
  }

  @Override
  public String example() {
    return "3";
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
