package org.remediationkb.model.value;

import java.util.Optional;

/** Yes or no, written {@code true} or {@code false}; a value is a {@code Boolean}. */
public record BooleanType() implements ValueType {

  /** The type. */
  public static final BooleanType BOOLEAN = new BooleanType();

  @Override
  public Optional<Object> value(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }
}
