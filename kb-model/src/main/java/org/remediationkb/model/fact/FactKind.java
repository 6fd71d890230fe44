package org.remediationkb.model.fact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Property.Role;

/**
 * A kind of fact: what fact files, sentences and rules may say about it. There is one object for each
 * kind, compared by identity.
 */
public final class FactKind {

  private final String name;
  private final Subject subject;
  private final String description;
  private final String file;
  private final Optional<String> belongsTo;
  private final Optional<FactKind> refersTo;
  private final List<Property> properties;
  private final List<Property> stated;
  private final Optional<Property> identity;
  private final Map<String, Property> byName = new LinkedHashMap<>();
  private final Map<Property, Integer> slots = new HashMap<>();

  private FactKind(
      String name,
      Subject subject,
      String description,
      String file,
      Optional<String> belongsTo,
      Optional<FactKind> refersTo,
      List<Property> properties) {
    this.name = name;
    this.subject = subject;
    this.description = description;
    this.file = file;
    this.belongsTo = belongsTo;
    this.refersTo = refersTo;
    this.properties = List.copyOf(properties);
    this.stated = properties.stream().filter(p -> p.role() != Role.DERIVED).toList();
    this.identity = properties.stream().filter(p -> p.role() == Role.IDENTITY).findFirst();
    for (Property property : properties) {
      slots.put(property, byName.size());
      if (byName.put(property.key(), property) != null) {
        throw new IllegalArgumentException(name + " has " + property + " twice");
      }
    }
  }

  /**
   * A kind of fact.
   *
   * @param name the name in the patterns of a vocabulary, {@code Token}
   * @param description what facts of this kind are, in a sentence
   * @param properties in the order of fact files and documents
   */
  public static FactKind of(
      String name, Subject subject, String description, Property... properties) {
    return new FactKind(
        name,
        subject,
        description,
        "facts.yaml",
        Optional.empty(),
        Optional.empty(),
        List.of(properties));
  }

  /** The same kind, whose facts belong to one of the kind that pages call by that name. */
  public FactKind belongingTo(String owner) {
    return new FactKind(name, subject, description, file, Optional.of(owner), refersTo, properties);
  }

  /** The same kind, whose facts show that there is a fact of another kind with the same identity. */
  public FactKind referringTo(FactKind other) {
    return new FactKind(
        name, subject, description, file, belongsTo, Optional.of(other), properties);
  }

  /** The same kind, declared in that file. */
  public FactKind declaredIn(String path) {
    return new FactKind(name, subject, description, path, belongsTo, refersTo, properties);
  }

  /** The file that declares it. */
  public String file() {
    return file;
  }

  /** Where its properties and their values are declared, to go on after "declare it in". */
  public String declaration() {
    return file + " under \"" + subject.name() + "\"";
  }

  /** The name in the patterns of a vocabulary, {@code Token}. */
  public String name() {
    return name;
  }

  /** The name of a fact of this kind in a rule, {@code $token}. */
  public String variable() {
    return "$" + Property.camelCase(subject.name());
  }

  /** How pages and fact files name it. */
  public Subject subject() {
    return subject;
  }

  /** What facts of this kind are, in a sentence. */
  public String description() {
    return description;
  }

  /**
   * The name of the kind that facts of this one belong to: what is found of the one may matter to the
   * other. Empty where they belong to nothing.
   */
  public Optional<String> belongsTo() {
    return belongsTo;
  }

  /** The kind of which each fact of this kind shows that there is one, with the same identity. */
  public Optional<FactKind> refersTo() {
    return refersTo;
  }

  /** The properties, in order. */
  public List<Property> properties() {
    return properties;
  }

  /** The property with that key, empty where there is none. */
  public Optional<Property> property(String property) {
    return Optional.ofNullable(byName.get(property));
  }

  /** Whether any property follows from facts of another kind. */
  boolean gathers() {
    return properties.stream().anyMatch(property -> property.gathering().isPresent());
  }

  /** The property that templates call by that name, empty where there is none. */
  public Optional<Property> propertyInTemplates(String templateName) {
    return properties.stream().filter(p -> p.name().equals(templateName)).findFirst();
  }

  /** The property that identifies a fact, empty where nothing does. */
  public Optional<Property> identity() {
    return identity;
  }

  /** The properties that a fact file may state, in order. */
  public List<Property> stated() {
    return stated;
  }

  /** The property itself, or those that can be stated and that it follows from. */
  public Stream<Property> statedBehind(Property property) {
    return property
        .derivation()
        .map(derivation -> derivation.from().stream()
            .flatMap(from -> statedBehind(property(from).orElseThrow()))
            .distinct())
        .orElseGet(() -> Stream.of(property));
  }

  int slot(Property property) {
    Integer slot = slots.get(property);
    if (slot == null) {
      throw new IllegalArgumentException("a " + name + " has no such " + property);
    }
    return slot;
  }

  @Override
  public String toString() {
    return name;
  }
}
