package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/** How the values of one type are written in a fact file; what it accepts, its schema accepts. */
interface Notation {

  /** Longer than any text of the product, short enough to be shown. */
  int LONGEST_TEXT = 1000;

  /** The value that {@code scalar}, which is not empty, stands for under a key. */
  Checked<Known<?>> read(String key, Scalar scalar);

  /** The value that a mapping stands for under a key; most types are written in one word. */
  default Checked<Known<?>> read(String key, Mapping mapping) {
    return FactProblem.TYPE.only(
        mapping.at(), key + " must be a single value, not " + mapping.kind(), "");
  }

  /** The JSON schema of a value. */
  ObjectNode schema();

  /**
   * The notation of a type of value.
   *
   * @param declaration where values of the type are declared
   */
  static Notation of(ValueType type, String declaration) {
    if (type instanceof TermType terms) {
      return TermNotation.of(terms, declaration);
    }
    if (type instanceof VariantType variants) {
      return new VariantNotation(variants);
    }
    if (type instanceof TextType texts) {
      return new FormNotation(texts);
    }
    if (type instanceof VersionType versions) {
      return new FormNotation(versions);
    }
    if (type instanceof DateTimeType dates) {
      return new FormNotation(dates);
    }
    return type instanceof IntegerType ? new IntegerNotation() : new BooleanNotation();
  }

  /** A value as it was written. */
  static Checked<Known<?>> known(Object value, String text, Scalar scalar) {
    return Checked.of(new Known<>(value, text, scalar.at().source()));
  }
}
