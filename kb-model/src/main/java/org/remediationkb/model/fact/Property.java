package org.remediationkb.model.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;

/**
 * One property of a kind of fact.
 *
 * @param name the name in Java and in the patterns of a vocabulary, {@code lockReleasedRecently}
 * @param valueType the type of a value, or of an element where there are many
 * @param many whether a value is a list
 * @param role what the property is for the fact
 * @param accessor reads it from a fact
 */
public record Property(String name, Class<?> valueType, boolean many, Role role, Method accessor) {

  /** What a property is for its fact. */
  public enum Role {
    /** Identifies the fact; always known. */
    IDENTITY,
    /** Read from a source, or not collected. */
    COLLECTED,
    /** Follows from other properties. */
    DERIVED
  }

  static Property of(String name, Method accessor, Role role) {
    accessor.setAccessible(true); // public anyway; this spares a check in each of many calls
    Type type = accessor.getGenericReturnType();
    if (role != Role.IDENTITY) {
      type = argument(type);
    }
    boolean many = type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    return new Property(name, (Class<?>) (many ? argument(type) : type), many, role, accessor);
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  /** The key in a fact file, {@code lock-released-recently}. */
  public String key() {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** What it is, in a sentence; empty where nobody states it in a file. */
  public Optional<String> description() {
    return Optional.ofNullable(accessor.getAnnotation(Description.class)).map(Description::value);
  }

  /** What is known of this property of {@code fact}, which must be of the kind that has it. */
  public Reading<?> read(Fact fact, Source source) {
    Object value = value(fact);
    return value instanceof Reading<?> reading
        ? reading
        : Reading.known(value, value.toString(), source);
  }

  private Object value(Fact fact) {
    try {
      return accessor.invoke(fact);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + name + " of " + fact.getClass(), e);
    }
  }
}
