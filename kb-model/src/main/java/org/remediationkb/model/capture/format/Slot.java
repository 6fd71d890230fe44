package org.remediationkb.model.capture.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.capture.template.Form;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VariantType;

/** What the text in a hole of a template is for. */
public sealed interface Slot {

  /** Nothing: the text only shows that the line is the one that is meant. */
  record Shape() implements Slot {}

  /** What is quoted of the line, where it says something that does not stand there as such. */
  record Quoted() implements Slot {}

  /**
   * A value of a property.
   *
   * @param variant the key of the kind of value, where there are several, such as {@code user}
   */
  record Value(FactKind kind, Property property, Optional<String> variant) implements Slot {

    /** Whether the value tells which thing of the kind it is. */
    public boolean isIdentity() {
      return property.role() == Property.Role.IDENTITY;
    }

    /** What texts the value has. */
    public ValueType form() {
      return variant
          .<ValueType>map(key -> ((VariantType) property.type()).kind(key).text())
          .orElse(property.type());
    }
  }

  /** A number of VDOMs; those of one line are added. */
  record VdomCount() implements Slot {}

  /** The name of another product, whose output this is. */
  record Product() implements Slot {}

  /** The name of a unit. */
  record HostName() implements Slot {

    private static final Form TEXTS =
        new Form(Form.Shape.TEXT, List.of(), List.of("HQ-FW"), Form.Plain.HOST_NAME);
  }

  /** The name of the VDOM that a whole configuration is of. */
  record VdomName() implements Slot {

    private static final Form TEXTS =
        new Form(Form.Shape.WORD, List.of(), List.of("root"), Form.Plain.VDOM_NAME);
  }

  /** The holes of the console, by what stands between their braces. */
  Map<String, Slot> OF_CONSOLE = Map.of(
      "vdoms",
      new VdomCount(),
      "product",
      new Product(),
      "hostname",
      new HostName(),
      "vdom",
      new VdomName());

  /** What a hole with that name is for; empty where nobody knows. */
  static Optional<Slot> named(String name, FactKinds kinds) {
    boolean isQuoted = name.startsWith("=");
    String plain = isQuoted ? name.substring(1) : name;
    if (Form.words().containsKey(plain) || plain.startsWith("\"")) {
      return Optional.of(isQuoted ? new Quoted() : new Shape());
    }
    return Optional.ofNullable(OF_CONSOLE.get(name)).or(() -> value(name, kinds));
  }

  private static Optional<Slot> value(String name, FactKinds kinds) {
    List<String> path = List.of(name.split("[.]", -1));
    if (path.size() < 2 || path.size() > 3) {
      return Optional.empty();
    }
    return kinds
        .named(path.get(0))
        .flatMap(kind -> kind.stated().stream()
            .filter(property -> property.key().equals(path.get(1)))
            .filter(property -> path.size() == 3
                ? variants(property).anyMatch(path.get(2)::equals)
                : !(property.many() && property.type() instanceof VariantType))
            .findFirst()
            .map(property -> new Value(kind, property, path.stream().skip(2).findFirst())));
  }

  private static Stream<String> variants(Property property) {
    return property.many() && property.type() instanceof VariantType variants
        ? variants.kinds().stream().map(VariantType.Kind::key)
        : Stream.empty();
  }

  /** Which texts may stand in a hole with that name; empty where nobody knows. */
  static Optional<Form> form(String name, FactKinds kinds) {
    return named(name, kinds).map(slot -> {
      if (slot instanceof Value value) {
        return Form.of(value.form());
      }
      if (slot instanceof HostName) {
        return HostName.TEXTS;
      }
      if (slot instanceof VdomName) {
        return VdomName.TEXTS;
      }
      return Form.of(slot instanceof Product ? Form.Shape.NAME : Form.Shape.NUMBER);
    });
  }

  /** The names of all holes that stand for values or for what the console says. */
  static List<String> names(FactKinds kinds) {
    Stream<String> values = kinds.stream()
        .flatMap(kind -> kind.stated().stream().flatMap(property -> {
          String path = kind.subject().name() + "." + property.key();
          return property.many() && property.type() instanceof VariantType
              ? variants(property).map(v -> path + "." + v)
              : Stream.of(path);
        }));
    return Stream.of(values, OF_CONSOLE.keySet().stream().sorted(), Form.words().keySet().stream())
        .flatMap(names -> names)
        .toList();
  }
}
