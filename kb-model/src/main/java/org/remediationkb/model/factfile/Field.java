package org.remediationkb.model.factfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;
import org.remediationkb.model.yaml.YamlNode.Sequence;

/**
 * A property as a fact file states it.
 *
 * @param property the property
 * @param notation how its value, or each of its values, is written
 */
record Field(Property property, Notation notation) {

  static Field of(Property property, String declaration) {
    return new Field(property, Notation.of(property.type(), declaration));
  }

  /** What the entry says of the property, empty where that is wrong. */
  Optional<Known<?>> read(Entry entry, Problems problems) {
    if (isEmpty(entry.value())) {
      problems.add(noValue(entry.key()));
      return Optional.empty();
    }
    return property.many()
        ? list(entry.key().text(), entry.value(), problems)
        : one(entry.key().text(), entry.value(), problems);
  }

  /** A key that is there says that something was collected. */
  static Problem noValue(Scalar key) {
    return FactProblem.NO_VALUE.error(
        key.at(), key.text() + " has no value", "leave out the key if the value was not collected");
  }

  /** Whether there is nothing where a value should be. */
  static boolean isEmpty(YamlNode value) {
    return value instanceof Scalar scalar
        && (scalar.type() == ScalarType.EMPTY || scalar.text().isBlank());
  }

  private Optional<Known<?>> list(String key, YamlNode value, Problems problems) {
    if (!(value instanceof Sequence sequence)) {
      problems.add(FactProblem.TYPE.error(
          value.at(),
          key + " must be a list, not " + value.kind(),
          "write it in brackets; [] means known to be empty"));
      return Optional.empty();
    }
    List<Known<?>> read = new ArrayList<>();
    for (YamlNode element : sequence.elements()) {
      // A blank in quotes may be a value here: a user can have such a name.
      if (element instanceof Scalar scalar
          && (scalar.type() == ScalarType.EMPTY || scalar.text().isEmpty())) {
        problems.add(
            FactProblem.NO_VALUE.error(element.at(), "an entry of " + key + " is empty", ""));
      } else {
        one(key, element, problems).ifPresent(read::add);
      }
    }
    return Optional.of(of(read, value.at().source()));
  }

  /** A list as a value; most have one element or none. */
  private static Known<?> of(List<Known<?>> elements, Source source) {
    List<Object> values = new ArrayList<>(elements.size());
    List<String> texts = new ArrayList<>(elements.size());
    for (Known<?> element : elements) {
      values.add(element.value());
      texts.add(element.text());
    }
    return new Known<>(List.copyOf(values), String.join(", ", texts), source);
  }

  private Optional<Known<?>> one(String key, YamlNode value, Problems problems) {
    Checked<Known<?>> read = value instanceof Scalar scalar
        ? scalar(key, scalar)
        : value instanceof Mapping mapping
            ? notation.read(key, mapping)
            : Checked.failed(notOne(key, value));
    problems.addAll(read.problems());
    return read.value();
  }

  private Checked<Known<?>> scalar(String key, Scalar scalar) {
    return scalar.text().length() > Notation.LONGEST_TEXT
        ? FactProblem.TOO_LONG.only(
            scalar.at(),
            key + " is longer than 1,000 characters",
            "copy only the value, not the whole output")
        : notation.read(key, scalar);
  }

  private static List<Problem> notOne(String key, YamlNode value) {
    return List.of(FactProblem.TYPE.error(
        value.at(), key + " must be a single value, not " + value.kind(), ""));
  }
}
