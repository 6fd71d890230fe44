package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.List;

/** Collects a {@link Sample}. */
final class Sampler<T> {

  private final int most;
  private final List<T> first = new ArrayList<>();
  private long count;

  Sampler(int most) {
    this.most = most;
  }

  boolean isFull() {
    return first.size() >= most;
  }

  void add(T element) {
    if (!isFull()) {
      first.add(element);
    }
    count++;
  }

  /** Counts what is not kept. */
  void count(long more) {
    count += more;
  }

  Sample<T> sample() {
    return new Sample<>(first, count);
  }
}
