package org.remediationkb.render.scaffold;

import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.TextType;
import org.remediationkb.rules.content.Blank;

/** A fact file with one fact, of which the author says what makes the difference. */
final class ExampleScaffold {

  private final FactKind type;

  ExampleScaffold(FactKind type) {
    this.type = type;
  }

  String yaml() {
    String section = type.subject().section() + ":\n";
    return section
        + switch (type.subject().shape()) {
          case SINGLE -> "  " + values(type.stated()) + "\n";
          case LIST -> element();
          case MAP -> pair();
        };
  }

  private String element() {
    List<Property> others = type.stated().stream()
        .filter(property -> property.role() == Property.Role.COLLECTED)
        .toList();
    return type.identity()
        .map(identity ->
            "  - " + identity.key() + ": " + example(identity) + "\n    " + values(others) + "\n")
        .orElseGet(() -> "  - " + values(others) + "\n");
  }

  private String pair() {
    Property value = type.stated().get(1);
    return "  " + example(type.stated().get(0)) + ": " + Blank.of("its " + value.key()) + "\n";
  }

  private static String values(List<Property> properties) {
    return Blank.of("the deciding values, one key: value per line; keys: "
        + properties.stream().map(Property::key).collect(Collectors.joining(", ")));
  }

  private static String example(Property property) {
    return property.type() instanceof TextType texts ? texts.example() : Blank.of(property.key());
  }
}
