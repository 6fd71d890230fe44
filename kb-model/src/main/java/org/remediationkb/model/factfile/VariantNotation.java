package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.VariantType.Kind;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/** A value of several kinds: a text, or a mapping whose keys tell which kind it is. */
final class VariantNotation implements Notation {

  /** What the keys of one kind take, the one that has to be there first. */
  private static Map<String, FormNotation> keys(Kind kind) {
    Map<String, FormNotation> keys = new LinkedHashMap<>();
    keys.put(kind.key(), new FormNotation(kind.text()));
    kind.place().ifPresent(place -> keys.put(place.key(), new FormNotation(place.name())));
    return keys;
  }

  private final FormNotation text;
  private final VariantType type;

  VariantNotation(VariantType type) {
    this.text = new FormNotation(type.bare());
    this.type = type;
  }

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    Checked<Known<?>> read = text.read(key, scalar);
    if (read.value().isEmpty()) {
      return read;
    }
    String bare = read.value().get().text();
    return Notation.known(type.value(bare).orElseThrow(), bare, scalar);
  }

  @Override
  public Checked<Known<?>> read(String key, Mapping mapping) {
    List<String> mains = type.kinds().stream().map(Kind::key).toList();
    List<Kind> meant = type.kinds().stream()
        .filter(kind -> mapping.get(kind.key()).isPresent())
        .toList();
    return meant.size() == 1
        ? read(mapping, meant.get(0))
        : FactProblem.TYPE.only(
            mapping.at(),
            "this entry of " + key + " must have one of the keys " + String.join(", ", mains),
            "write it like "
                + String.join(
                    " or ", mains.stream().map(VariantNotation::example).toList()));
  }

  private static String example(String main) {
    return "{" + main + ": NAME}";
  }

  private static Checked<Known<?>> read(Mapping mapping, Kind kind) {
    List<Problem> problems = new ArrayList<>();
    Map<String, FormNotation> keys = keys(kind);
    for (Entry entry : mapping.entries()) {
      if (!keys.containsKey(entry.key().text())) {
        problems.add(Section.unknownKey(entry.key(), keys.keySet(), ""));
      }
    }
    Map<String, Text> texts = new HashMap<>();
    keys.forEach((key, notation) -> mapping.get(key).ifPresent(node -> {
      Checked<Known<?>> value = node instanceof Scalar scalar
          ? notation.read(key, scalar)
          : FactProblem.TYPE.only(node.at(), key + " must be text, not " + node.kind(), "");
      problems.addAll(value.problems());
      value.value().ifPresent(known -> texts.put(key, (Text) known.value()));
    }));
    if (problems.stream().anyMatch(Problem::isError)) {
      return Checked.failed(problems);
    }
    Optional<Text> place = kind.place().flatMap(part -> Optional.ofNullable(texts.get(part.key())));
    Text main = Objects.requireNonNull(texts.get(kind.key()));
    Variant value = new Variant(kind.key(), main, place);
    return Checked.of(new Known<>(value, value.toString(), mapping.at().source()));
  }

  /** A value as the file has it. */
  String written(Variant value) {
    if (value.kind().isEmpty()) {
      return YamlText.quoted(value.toString());
    }
    String main = value.kind() + ": " + YamlText.quoted(value.toString());
    String place = type.kind(value.kind())
        .place()
        .flatMap(part ->
            value.place().map(name -> ", " + part.key() + ": " + YamlText.quoted(name.toString())))
        .orElse("");
    return "{" + main + place + "}";
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty();
    ArrayNode any = schema.putArray("anyOf").add(text.schema());
    for (Kind kind : type.kinds()) {
      ObjectNode mapping = any.addObject().put("type", "object").put("additionalProperties", false);
      ObjectNode keys = mapping.putObject("properties");
      keys(kind).forEach((key, notation) -> keys.set(key, notation.schema()));
      mapping.putArray("required").add(kind.key());
    }
    return schema;
  }
}
