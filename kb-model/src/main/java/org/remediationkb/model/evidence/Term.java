package org.remediationkb.model.evidence;

import java.util.List;

/**
 * A value out of a closed list, under the name that the product, a fact file and the authors'
 * sentences give it. Implemented by enums.
 *
 * <p>An enum with a constant that carries {@link AnyOther} takes every text: what no other constant
 * names becomes that one, and the text is kept in the {@link Reading}.
 */
public interface Term {

  /** The name, as the product writes it. */
  String label();

  /** Other spellings of the name that occur; the same thing is meant. */
  default List<String> spellings() {
    return List.of();
  }

  /** What tells the value apart where it is listed, such as a serial's prefix; empty for none. */
  default String mark() {
    return "";
  }

  /** Whether the name may stand anywhere in a longer text, as in what a command printed. */
  default boolean standsInText() {
    return false;
  }

  /** Whether the name is an integer, so that a fact file may leave out the quotes. */
  default boolean isNumber() {
    return false;
  }
}
