package org.remediationkb.model.value;

import java.util.List;
import java.util.Optional;

/**
 * Values of several kinds, each written in a fact file as a mapping: {@code {user: jdoe, vdom:
 * root}}. A text alone is a value of which the kind is not known.
 *
 * @param bare the form of a text alone
 * @param kinds the kinds
 */
public record VariantType(TextType bare, List<Kind> kinds) implements ValueType {

  /**
   * One kind.
   *
   * @param key the key that tells it from the others, under which its text is written
   * @param text the form of its text
   * @param place what names the part of a unit that the value belongs to; empty where it belongs to
   *     none
   */
  public record Kind(String key, TextType text, Optional<Place> place) {}

  /** A key under which the part of a unit is written, {@code vdom}, and the form of its name. */
  public record Place(String key, TextType name) {}

  /** Copies the list. */
  public VariantType {
    kinds = List.copyOf(kinds);
  }

  /** The kind with that key; there must be one. */
  public Kind kind(String key) {
    return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
  }

  @Override
  public Optional<Object> value(String text) {
    return bare.text(text).map(name -> new Variant("", name, Optional.empty()));
  }
}
