package org.remediationkb.model.secret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Collects the secrets of a text. The first that has a part keeps it; the others get what is left. */
final class Spans {

  private final List<Span> found = new ArrayList<>();
  private final BitSet taken = new BitSet();

  void add(int start, int end) {
    add(start, end, false);
  }

  void add(int start, int end, boolean isLicenceCode) {
    int from = taken.nextClearBit(start);
    while (from < end) {
      int next = taken.nextSetBit(from);
      int to = next < 0 ? end : Math.min(next, end);
      found.add(new Span(from, to, isLicenceCode));
      taken.set(from, to);
      from = taken.nextClearBit(to);
    }
  }

  /** Leaves a part as it is. */
  void keep(int start, int end) {
    taken.set(start, end);
  }

  boolean isFree(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** In the order of the text; what touches is one. */
  List<Span> inOrder() {
    found.sort(Comparator.comparingInt(Span::start));
    List<Span> merged = new ArrayList<>();
    for (Span span : found) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).end() == span.start()) {
        merged.set(last, new Span(merged.get(last).start(), span.end(), false));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
