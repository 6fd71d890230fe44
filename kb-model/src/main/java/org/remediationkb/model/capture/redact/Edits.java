package org.remediationkb.model.capture.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What replaces parts of a text. Who comes first has a part; it is not replaced again. */
final class Edits {

  private final String text;
  private final BitSet taken = new BitSet();
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  private record Edit(Kind kind, int end, String by) {}

  Edits(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Replaces a part, unless some of it was replaced or kept. */
  void replace(Kind kind, int start, int end, String by) {
    if (start < end && isFree(start, end)) {
      taken.set(start, end);
      edits.put(start, new Edit(kind, end, by));
    }
  }

  boolean isFree(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Leaves a part as it is. */
  void keep(int start, int end) {
    taken.set(start, end);
  }

  /** The text with the replacements, in lines that end where those of the text did. */
  List<String> lines(List<Integer> ends, int firstLine, Ledger ledger) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (int end : ends) {
      StringBuilder line = new StringBuilder();
      while (at < end) {
        Map.Entry<Integer, Edit> next = edits.ceilingEntry(at);
        int stop = next == null ? end : Math.min(end, next.getKey());
        line.append(text, at, stop);
        at = stop;
        if (next != null && at < end) {
          line.append(next.getValue().by());
          ledger.add(next.getValue().kind(), firstLine + lines.size());
          at = next.getValue().end();
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
