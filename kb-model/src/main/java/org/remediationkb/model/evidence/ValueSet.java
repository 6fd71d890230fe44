package org.remediationkb.model.evidence;

import java.util.List;

/**
 * A set of values that authors write as one text, such as ranges of versions. An implementation has
 * a static {@code parse(String)} that returns an {@code Optional} of it, and a static {@code
 * of(String)} for texts that were checked before.
 *
 * @param <T> the type of the values
 */
public interface ValueSet<T> {

  /** Whether the value is known and in the set. */
  boolean contain(Reading<T> reading);

  /** Values on both sides of each of its ends, so that every part it cuts the values into has some. */
  List<T> edges();

  /** The sets that have one value more, or one less, at one of its ends; none of them is empty. */
  List<? extends ValueSet<T>> neighbours();

  /** The parts it is made of, such as one range of versions each, as an author would write them. */
  List<String> parts();
}
