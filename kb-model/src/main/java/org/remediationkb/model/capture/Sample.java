package org.remediationkb.model.capture;

import java.util.List;

/**
 * Things of which there can be very many: the first ones, and how many there are.
 *
 * @param first the first ones, in order
 * @param count how many there are, with those that were not kept
 * @param <T> what they are
 */
public record Sample<T>(List<T> first, long count) {

  /** Copies the list. */
  public Sample {
    first = List.copyOf(first);
  }
}
