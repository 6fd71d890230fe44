package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Variant;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/** A value of several kinds: a text, or a mapping whose keys tell which kind it is. */
final class VariantNotation implements Notation {

  /** One kind, with what its keys take; the first key has to be there. */
  private record Kind(Class<?> type, Map<String, FormNotation> keys) {

    static Kind of(Class<?> type) {
      Map<String, FormNotation> keys = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        String key = keys.isEmpty() ? type.getAnnotation(Variant.class).key() : component.getName();
        keys.put(key, new FormNotation(textType(component)));
      }
      return new Kind(type, keys);
    }

    private static Class<?> textType(RecordComponent component) {
      return component.getGenericType() instanceof ParameterizedType optional
          ? (Class<?>) optional.getActualTypeArguments()[0]
          : component.getType();
    }

    String main() {
      return keys.keySet().iterator().next();
    }

    Object value(List<Optional<Object>> components) {
      List<Object> arguments = new ArrayList<>(components);
      arguments.set(0, components.get(0).orElseThrow());
      try {
        Constructor<?> constructor = type.getConstructor(Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
        return constructor.newInstance(arguments.toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make a " + type, e);
      }
    }
  }

  private final FormNotation text;
  private final List<Kind> kinds;

  VariantNotation(Class<?> type) {
    this.text = new FormNotation(type);
    this.kinds = Arrays.stream(type.getPermittedSubclasses())
        .filter(kind -> kind.isAnnotationPresent(Variant.class))
        .map(Kind::of)
        .toList();
  }

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    return text.read(key, scalar);
  }

  @Override
  public Checked<Known<?>> read(String key, Mapping mapping) {
    List<String> mains = kinds.stream().map(Kind::main).toList();
    List<Kind> meant =
        kinds.stream().filter(kind -> mapping.get(kind.main()).isPresent()).toList();
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
    for (Entry entry : mapping.entries()) {
      if (!kind.keys().containsKey(entry.key().text())) {
        problems.add(Section.unknownKey(entry.key(), kind.keys().keySet()));
      }
    }
    List<Optional<Object>> components = new ArrayList<>();
    kind.keys()
        .forEach((name, notation) -> components.add(mapping.get(name).flatMap(node -> {
          Checked<Known<?>> value = node instanceof Scalar scalar
              ? notation.read(name, scalar)
              : FactProblem.TYPE.only(node.at(), name + " must be text, not " + node.kind(), "");
          problems.addAll(value.problems());
          return value.value().map(known -> (Object) known.value());
        })));
    if (problems.stream().anyMatch(Problem::isError)) {
      return Checked.failed(problems);
    }
    Object value = kind.value(components);
    return Checked.of(new Known<>(value, value.toString(), mapping.at().source()));
  }

  /** A value as the file has it. */
  static String written(Object value) {
    Variant variant = value.getClass().getAnnotation(Variant.class);
    if (variant == null) {
      return YamlText.quoted(value.toString());
    }
    List<String> pairs = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String key = pairs.isEmpty() ? variant.key() : component.getName();
      component(value, component)
          .ifPresent(known -> pairs.add(key + ": " + YamlText.quoted(known.toString())));
    }
    return "{" + String.join(", ", pairs) + "}";
  }

  private static Optional<?> component(Object value, RecordComponent component) {
    try {
      Object known = component.getAccessor().invoke(value);
      return known instanceof Optional<?> optional ? optional : Optional.of(known);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty();
    ArrayNode any = schema.putArray("anyOf").add(text.schema());
    for (Kind kind : kinds) {
      ObjectNode mapping = any.addObject().put("type", "object").put("additionalProperties", false);
      ObjectNode keys = mapping.putObject("properties");
      kind.keys().forEach((key, notation) -> keys.set(key, notation.schema()));
      mapping.putArray("required").add(kind.main());
    }
    return schema;
  }
}
