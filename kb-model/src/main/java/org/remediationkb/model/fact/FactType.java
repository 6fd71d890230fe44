package org.remediationkb.model.fact;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;

/**
 * A kind of fact, described from its record: what fact files, sentences and rules may say about it.
 *
 * @param type the record
 * @param subject how pages and fact files name it
 * @param properties its properties: the record's components in their order, then the derived ones
 *     by name
 */
public record FactType(Class<? extends Fact> type, Subject subject, List<Property> properties) {

  private static final Source NOWHERE = new Source("", 0);

  /** Describes a record that carries {@link Subject}. */
  public static FactType of(Class<? extends Fact> type) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Source.class) {
        properties.add(Property.of(component.getName(), component.getAccessor(), role(component)));
      }
    }
    Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Derived.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> Property.of(method.getName(), method, Property.Role.DERIVED))
        .forEach(properties::add);
    return new FactType(type, type.getAnnotation(Subject.class), List.copyOf(properties));
  }

  private static Property.Role role(RecordComponent component) {
    return component.getType() == Reading.class ? Property.Role.COLLECTED : Property.Role.IDENTITY;
  }

  /** The name in the patterns of a vocabulary, {@code Token}. */
  public String name() {
    return type.getSimpleName();
  }

  /** What facts of this type are, in a sentence; empty where the record does not say. */
  public Optional<String> description() {
    return Optional.ofNullable(type.getAnnotation(Description.class)).map(Description::value);
  }

  /**
   * The name of the kind that facts of this one belong to: what is found of the one may matter to the
   * other. Empty where they belong to nothing.
   */
  public Optional<String> belongsTo() {
    return Optional.of(subject.belongsTo()).filter(owner -> !owner.isEmpty());
  }

  /** The property with that name, empty where there is none. */
  public Optional<Property> property(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }

  /** The property that identifies a fact, empty where nothing does. */
  public Optional<Property> identity() {
    return properties.stream().filter(p -> p.role() == Property.Role.IDENTITY).findFirst();
  }

  /** The properties that a fact file may state, in order. */
  public List<Property> stated() {
    return properties.stream().filter(p -> p.role() != Property.Role.DERIVED).toList();
  }

  /** What is known of a property of a fact of this type. */
  public Reading<?> read(Fact fact, Property property) {
    return property.read(fact, fact instanceof Located located ? located.source() : NOWHERE);
  }
}
