package org.remediationkb.model.value;

import java.util.Optional;

/**
 * What the values of a property are. Its fact file, its sentences, its samples and its place in a
 * rule follow from this description; there is one object for each type, compared by identity.
 */
public sealed interface ValueType
    permits TermType, TextType, VersionType, VariantType, IntegerType, BooleanType, DateTimeType {

  /** The value that a text stands for, an immutable object with {@code equals}; empty for none. */
  Optional<Object> value(String text);
}
