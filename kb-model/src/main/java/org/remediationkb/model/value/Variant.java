package org.remediationkb.model.value;

import java.util.Optional;

/**
 * One of several kinds of a value, such as a local user or an administrator.
 *
 * @param kind the key that tells the kind, {@code user}; empty where only the text is known
 * @param text the text
 * @param place the part of a unit that it belongs to, such as a VDOM; empty where it is not known
 */
public record Variant(String kind, Text text, Optional<Text> place) {

  /** Whether both can mean the same: what one of them leaves open, the other may say. */
  public boolean mayBe(Variant other) {
    return text.text().equals(other.text.text())
        && (kind.isEmpty() || other.kind.isEmpty() || kind.equals(other.kind))
        && (place.isEmpty() || other.place.isEmpty() || place.equals(other.place));
  }

  @Override
  public String toString() {
    return text.text();
  }
}
