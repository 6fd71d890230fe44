package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** A text of a form: a serial, a version, a name, a date. */
final class FormNotation implements Notation {

  private final ValueType type;
  private final String pattern;
  private final String meaning;
  private final String example;

  FormNotation(TextType type) {
    this(type, type.pattern(), type.meaning(), type.example());
  }

  FormNotation(VersionType type) {
    this(type, VersionType.PATTERN, type.meaning(), type.example());
  }

  FormNotation(DateTimeType type) {
    this(type, DateTimeType.PATTERN, DateTimeType.MEANING, DateTimeType.EXAMPLE);
  }

  private FormNotation(ValueType type, String pattern, String meaning, String example) {
    this.type = type;
    this.pattern = pattern;
    this.meaning = meaning;
    this.example = example;
  }

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    String text = scalar.text();
    if (scalar.type() != ScalarType.TEXT) {
      return FactProblem.TYPE.only(
          scalar.at(),
          key + " must be text; " + text + " without quotes is " + scalar.kind(),
          "write " + meaning + ", in quotes: \"" + example + "\"");
    }
    if (ControlCharacters.areIn(text)) {
      return FactProblem.CONTROL_CHARACTER.only(
          scalar.at(),
          key + " contains a control character: " + Quote.of(scalar.at(), key, text),
          "");
    }
    Optional<Object> value = type.value(text);
    return value.isPresent()
        ? Notation.known(value.get(), text, scalar)
        : FactProblem.FORM.only(
            scalar.at(), Quote.of(scalar.at(), key, text) + " is not " + meaning, help(text));
  }

  private String help(String text) {
    String capitals = text.strip().toUpperCase(Locale.ROOT);
    return type.value(capitals).isPresent()
        ? "did you mean " + capitals + "?"
        : "write it like " + example;
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty()
        .put("type", "string")
        .put("pattern", pattern)
        .put("description", "Write " + meaning + ".");
    schema.putArray("examples").add(example);
    return schema;
  }
}
