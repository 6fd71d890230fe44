package org.remediationkb.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.vocabulary.Demand.Comparison;

/** How a page writes the values that a sentence leaves open; it follows from the property's type. */
sealed interface ValueForm permits NamedValues, SetOfValues, NumberBound {

  /** A regular expression without capturing groups that every such text matches. */
  String regexp();

  /** The demand that a text makes of the property, empty where the text names no fitting value. */
  Optional<Constraint> constraint(Property property, String text);

  /** The first part of a text that does not fit, to point at. */
  default Part misfit(String text) {
    return new Part(text, 0);
  }

  /** A part of a text. */
  record Part(String text, int offset) {}

  /** What a page may write, for help. */
  String allowed();

  /** A text that fits. */
  String example();

  /** Whether the text may be a list of names. */
  boolean many();

  /** The names that may occur in the text, for "did you mean"; empty where they can't be listed. */
  List<String> names();

  /** The form for a property in a comparison, empty where the one does not fit the other. */
  static Optional<ValueForm> of(Property property, Comparison comparison) {
    ValueType type = property.type();
    return switch (comparison) {
      case IS, ONE_OF ->
        type instanceof TermType terms
            ? Optional.of(new NamedValues(terms, comparison == Comparison.ONE_OF))
            : Optional.empty();
      case WITHIN ->
        !property.many() && hasRanges(type)
            ? Optional.of(new SetOfValues(type, comparison))
            : Optional.empty();
      case BEFORE, AFTER ->
        !property.many() && type instanceof DateTimeType
            ? Optional.of(new SetOfValues(type, comparison))
            : Optional.empty();
      case MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST ->
        type instanceof IntegerType && !property.many()
            ? Optional.of(new NumberBound(comparison))
            : Optional.empty();
      case SAME_AS -> Optional.empty();
    };
  }

  private static boolean hasRanges(ValueType type) {
    return type instanceof VersionType
        || type instanceof IntegerType
        || type instanceof DateTimeType;
  }
}
