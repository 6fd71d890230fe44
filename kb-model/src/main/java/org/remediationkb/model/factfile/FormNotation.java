package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** A text of a form: a serial, a version, a name. */
final class FormNotation implements Notation {

  private final Class<?> type;
  private final TextForm form;
  private final Pattern pattern;
  private final Optional<Method> parser;

  FormNotation(Class<?> type) {
    this.type = type;
    this.form = type.getAnnotation(TextForm.class);
    this.pattern = Pattern.compile(form.pattern());
    this.parser = Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals("parse"))
        .findFirst();
  }

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    String text = scalar.text();
    if (scalar.type() != ScalarType.TEXT) {
      return FactProblem.TYPE.only(
          scalar.at(),
          key + " is a text; " + text + " without quotes is " + scalar.kind(),
          "write " + form.meaning() + ", in quotes: \"" + form.example() + "\"");
    }
    if (ControlCharacters.areIn(text)) {
      return FactProblem.CONTROL_CHARACTER.only(
          scalar.at(), key + " has a control character in it: " + Quote.of(key, text), "");
    }
    return parse(text)
        .map(value -> Notation.known(value, text, scalar))
        .orElseGet(() -> FactProblem.FORM.only(
            scalar.at(), Quote.of(key, text) + " is not " + form.meaning(), help(text)));
  }

  private String help(String text) {
    String capitals = text.strip().toUpperCase(Locale.ROOT);
    return pattern.matcher(capitals).matches()
        ? "did you mean " + capitals + "?"
        : "write it like " + form.example();
  }

  private Optional<?> parse(String text) {
    return pattern.matcher(text).matches() ? create(text) : Optional.empty();
  }

  private Optional<?> create(String text) {
    try {
      return parser.isPresent()
          ? (Optional<?>) parser.get().invoke(null, text)
          : Optional.of(type.getConstructor(String.class).newInstance(text));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type + " of a text", e);
    }
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Notation.emptySchema()
        .put("type", "string")
        .put("pattern", form.pattern())
        .put("description", "Write " + form.meaning() + ".");
    schema.putArray("examples").add(form.example());
    return schema;
  }
}
