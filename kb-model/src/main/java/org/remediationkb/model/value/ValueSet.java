package org.remediationkb.model.value;

import java.util.List;

/** A set of ordered values that authors write as one text, such as ranges of versions. */
public interface ValueSet {

  /**
   * Numbers from one to another, both included: where an engine finds the values of the set by their
   * numbers.
   */
  record Span(long first, long last) {}

  /** Whether the value is in the set for certain. */
  boolean contains(Object value);

  /** Whether the value may be in the set; a value that says less than it could may be in and out. */
  default boolean mayContain(Object value) {
    return contains(value);
  }

  /** The values by their numbers, in ascending order and apart from each other. */
  List<Span> spans();

  /** Values, in ascending order, on both sides of each of its ends, so that every part it cuts the values into has some. */
  List<Object> edges();

  /** The sets that have one value more, or one less, at one of its ends; none of them is empty. */
  List<? extends ValueSet> neighbours();

  /** The parts it is made of, such as one range of versions each, as an author would write them. */
  List<String> parts();
}
