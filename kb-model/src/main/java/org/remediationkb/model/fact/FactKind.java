package org.remediationkb.model.fact;

import java.util.IdentityHashMap;
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

  /**
   * What is peculiar to a kind.
   *
   * @param mayBeAbsent whether a case need not have one
   * @param hostName the property with the host name, where a fact is a unit
   * @param concerns the kind whose facts each of this one has to do with
   */
  private record Traits(boolean mayBeAbsent, Optional<String> hostName, Optional<String> concerns) {
    static final Traits NONE = new Traits(false, Optional.empty(), Optional.empty());
  }

  private final String name;
  private final Subject subject;
  private final String description;
  private final String file;
  private final Optional<String> belongsTo;
  private final Optional<FactKind> refersTo;
  private final Traits traits;
  private final List<Property> properties;
  private final List<Property> stated;
  private final Optional<Property> identity;
  private final List<Property> identifying;
  private final Map<String, Property> byName = new LinkedHashMap<>();
  private final IdentityHashMap<Property, Integer> slots = new IdentityHashMap<>();

  private FactKind(
      String name,
      Subject subject,
      String description,
      String file,
      Optional<String> belongsTo,
      Optional<FactKind> refersTo,
      Traits traits,
      List<Property> properties) {
    this.name = name;
    this.subject = subject;
    this.description = description;
    this.file = file;
    this.belongsTo = belongsTo;
    this.refersTo = refersTo;
    this.traits = traits;
    this.properties = List.copyOf(properties);
    this.stated = properties.stream().filter(Property::isStated).toList();
    this.identity = properties.stream().filter(p -> p.role() == Role.IDENTITY).findFirst();
    for (Property property : properties) {
      slots.put(property, byName.size());
      if (byName.put(property.key(), property) != null) {
        throw new IllegalArgumentException(name + " has " + property + " twice");
      }
    }
    this.identifying = identity.stream().flatMap(this::partsOf).toList();
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
        Traits.NONE,
        List.of(properties));
  }

  /** The same kind, whose facts belong to one of the kind that pages call by that name. */
  public FactKind belongingTo(String owner) {
    return new FactKind(
        name, subject, description, file, Optional.of(owner), refersTo, traits, properties);
  }

  /** The same kind, whose facts show that there is a fact of another kind with the same identity. */
  public FactKind referringTo(FactKind other) {
    return new FactKind(
        name, subject, description, file, belongsTo, Optional.of(other), traits, properties);
  }

  /** The same kind, of which a case has none where nothing is known of it. */
  public FactKind orAbsent() {
    return with(new Traits(true, traits.hostName(), traits.concerns()));
  }

  /** The same kind, whose facts are units; their host name is the property with that key. */
  public FactKind ofUnits(String hostName) {
    return with(new Traits(traits.mayBeAbsent(), Optional.of(hostName), traits.concerns()));
  }

  /** The same kind, each of whose facts has to do with all of the kind of that name. */
  public FactKind concerning(String others) {
    return with(new Traits(traits.mayBeAbsent(), traits.hostName(), Optional.of(others)));
  }

  private FactKind with(Traits other) {
    return new FactKind(name, subject, description, file, belongsTo, refersTo, other, properties);
  }

  /** The same kind, declared in that file. */
  public FactKind declaredIn(String path) {
    return new FactKind(name, subject, description, path, belongsTo, refersTo, traits, properties);
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

  /** Whether each fact of this kind shows one of another kind, with the same identity. */
  public boolean shows(FactKind other) {
    return refersTo.filter(shown -> shown == other).isPresent();
  }

  /** Whether a case has none where nothing is known of it: nobody need have one. */
  public boolean mayBeAbsent() {
    return traits.mayBeAbsent();
  }

  /** The name of the kind whose facts each of this one has to do with; empty where there is none. */
  public Optional<String> concerns() {
    return traits.concerns();
  }

  /** The property with the host name of a unit, where each fact is one; empty where none is. */
  public Optional<Property> hostName() {
    return traits.hostName().flatMap(this::property);
  }

  /** The properties, in order. */
  public List<Property> properties() {
    return properties;
  }

  /** The property with that key, empty where there is none. */
  public Optional<Property> property(String property) {
    return Optional.ofNullable(byName.get(property));
  }

  /** The property that templates call by that name, empty where there is none. */
  public Optional<Property> propertyInTemplates(String templateName) {
    return properties.stream().filter(p -> p.name().equals(templateName)).findFirst();
  }

  /** The property that identifies a fact, empty where nothing does. */
  public Optional<Property> identity() {
    return identity;
  }

  /** The properties that together identify a fact, without those that it may lack. */
  public List<Property> identifying() {
    return identifying;
  }

  private Stream<Property> partsOf(Property whole) {
    return whole
        .derivation()
        .map(parts -> parts.required().stream().map(byName::get))
        .orElseGet(() -> Stream.of(whole));
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

  /**
   * What identifies the fact of another kind that a fact of this one shows: of each part, the property
   * with its key, or else the first one of its type.
   */
  public Map<Property, Property> partsOf(FactKind shown) {
    Map<Property, Property> parts = new LinkedHashMap<>();
    List<Property> wanted =
        shown.identity().stream().flatMap(id -> shown.statedBehind(id)).toList();
    for (Property part : wanted) {
      property(part.key())
          .filter(own -> own.type() == part.type())
          .or(() -> stated.stream().filter(own -> own.type() == part.type()).findFirst())
          .ifPresent(own -> parts.put(part, own));
    }
    return parts;
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
