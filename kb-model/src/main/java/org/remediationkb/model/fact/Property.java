package org.remediationkb.model.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.value.ValueType;

/**
 * One property of a kind of fact. There is one object for each, compared by identity.
 */
public final class Property {

  /** What a property is for its fact. */
  public enum Role {
    /** Identifies the fact; always known. */
    IDENTITY,
    /** Read from a source, or not collected. */
    COLLECTED,
    /** Follows from other properties. */
    DERIVED
  }

  private static final Pattern HYPHEN = Pattern.compile("-([a-z0-9])");

  private final String key;
  private final String name;
  private final ValueType type;
  private final boolean many;
  private final Role role;
  private final Optional<String> description;
  private final Optional<Derivation> derivation;
  private final Optional<Gathering> gathering;

  private Property(
      String key,
      ValueType type,
      boolean many,
      Role role,
      Optional<String> description,
      Optional<Derivation> derivation,
      Optional<Gathering> gathering) {
    this.key = key;
    this.type = type;
    this.many = many;
    this.role = role;
    this.description = description;
    this.derivation = derivation;
    this.gathering = gathering;
    this.name = camelCase(key);
  }

  /** A property that identifies its fact. */
  public static Property identity(String key, ValueType type, String description) {
    return new Property(
        key,
        type,
        false,
        Role.IDENTITY,
        Optional.of(description),
        Optional.empty(),
        Optional.empty());
  }

  /** A property that identifies its fact by others of its properties together. */
  public static Property composed(String key, ValueType type, Derivation parts) {
    return new Property(
        key, type, false, Role.IDENTITY, Optional.empty(), Optional.of(parts), Optional.empty());
  }

  /** A property that is read from a source. */
  public static Property collected(String key, ValueType type, String description) {
    return new Property(
        key,
        type,
        false,
        Role.COLLECTED,
        Optional.of(description),
        Optional.empty(),
        Optional.empty());
  }

  /** A property whose value is a list, read from a source. */
  public static Property list(String key, ValueType element, String description) {
    return new Property(
        key,
        element,
        true,
        Role.COLLECTED,
        Optional.of(description),
        Optional.empty(),
        Optional.empty());
  }

  /** A property that follows from others: sentences may ask for it, fact files can't state it. */
  public static Property derived(String key, ValueType type, Derivation derivation) {
    return new Property(
        key,
        type,
        false,
        Role.DERIVED,
        Optional.empty(),
        Optional.of(derivation),
        Optional.empty());
  }

  /** A property whose value is a list that follows from others. */
  public static Property derivedList(String key, ValueType element, Derivation derivation) {
    return new Property(
        key,
        element,
        true,
        Role.DERIVED,
        Optional.empty(),
        Optional.of(derivation),
        Optional.empty());
  }

  /** Words with hyphens between them as one, {@code lockReleasedRecently}. */
  public static String camelCase(String words) {
    return HYPHEN.matcher(words).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  /** The same property, which follows from other facts where nobody stated it. */
  public Property gathered(Gathering from) {
    return new Property(key, type, many, role, description, derivation, Optional.of(from));
  }

  /** The name in templates and printed rules, {@code lockReleasedRecently}. */
  public String name() {
    return name;
  }

  /** The key in a fact file, {@code lock-released-recently}. */
  public String key() {
    return key;
  }

  /** The type of a value, or of an element where there are many. */
  public ValueType type() {
    return type;
  }

  /** Whether a value is a list. */
  public boolean many() {
    return many;
  }

  /** What the property is for the fact. */
  public Role role() {
    return role;
  }

  /** Whether a fact file may state it. */
  public boolean isStated() {
    return derivation.isEmpty();
  }

  /** What it is, in a sentence; empty where nobody states it in a file. */
  public Optional<String> description() {
    return description;
  }

  /** How it follows from others, empty where it does not. */
  public Optional<Derivation> derivation() {
    return derivation;
  }

  /** How it follows from other facts where nobody stated it, empty where it does not. */
  public Optional<Gathering> gathering() {
    return gathering;
  }

  /**
   * What a text says of the property, which must not be a list; empty where it is no value of it.
   *
   * @param said what the source says, word for word
   */
  public Optional<Known<?>> known(String text, String said, Source source) {
    return type.value(text).map(value -> new Known<>(value, said, source));
  }

  @Override
  public String toString() {
    return key;
  }
}
