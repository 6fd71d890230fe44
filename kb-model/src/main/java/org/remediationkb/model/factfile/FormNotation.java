package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.remediationkb.model.evidence.FormedText;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** A text of a form: a serial, a version, a name. */
final class FormNotation implements Notation {

  private final FormedText texts;
  private final TextForm form;

  FormNotation(Class<?> type) {
    this.texts = FormedText.of(type);
    this.form = texts.form();
  }

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    String text = scalar.text();
    if (scalar.type() != ScalarType.TEXT) {
      return FactProblem.TYPE.only(
          scalar.at(),
          key + " must be text; " + text + " without quotes is " + scalar.kind(),
          "write " + form.meaning() + ", in quotes: \"" + form.example() + "\"");
    }
    if (ControlCharacters.areIn(text)) {
      return FactProblem.CONTROL_CHARACTER.only(
          scalar.at(), key + " contains a control character: " + Quote.of(key, text), "");
    }
    return texts
        .value(text)
        .map(value -> Notation.known(value, text, scalar))
        .orElseGet(() -> FactProblem.FORM.only(
            scalar.at(), Quote.of(key, text) + " is not " + form.meaning(), help(text)));
  }

  private String help(String text) {
    String capitals = text.strip().toUpperCase(Locale.ROOT);
    return texts.matches(capitals)
        ? "did you mean " + capitals + "?"
        : "write it like " + form.example();
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty()
        .put("type", "string")
        .put("pattern", form.pattern())
        .put("description", "Write " + form.meaning() + ".");
    schema.putArray("examples").add(form.example());
    return schema;
  }
}
