package org.remediationkb.model.capture.redact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was replaced, by kind and line; never the original. It does not grow with the capture. */
public final class Ledger {

  private static final int MOST_RANGES = 100;

  private final Map<Kind, Entry> entries = new EnumMap<>(Kind.class);

  private static final class Entry {
    private final List<int[]> ranges = new ArrayList<>();
    private long count;
    private boolean hasMore;

    void add(int line) {
      count++;
      int[] last = ranges.isEmpty() ? new int[] {0, -1} : ranges.get(ranges.size() - 1);
      if (line >= last[0] && line <= last[1] + 1) {
        last[1] = Math.max(last[1], line);
      } else if (ranges.size() < MOST_RANGES) {
        ranges.add(new int[] {line, line});
      } else {
        hasMore = true;
      }
    }

    String lines() {
      List<String> shown = new ArrayList<>();
      ranges.forEach(r -> shown.add(r[0] == r[1] ? "" + r[0] : r[0] + "-" + r[1]));
      boolean isOne = ranges.size() == 1 && ranges.get(0)[0] == ranges.get(0)[1];
      return (isOne ? "line " : "lines ") + String.join(", ", shown) + (hasMore ? " and more" : "");
    }
  }

  void add(Kind kind, int line) {
    entries.computeIfAbsent(kind, k -> new Entry()).add(line);
  }

  /** How often something of a kind was replaced. */
  public long count(Kind kind) {
    Entry entry = entries.get(kind);
    return entry == null ? 0 : entry.count;
  }

  /** A line for each kind. */
  public List<String> lines() {
    if (entries.isEmpty()) {
      return List.of("nothing was replaced");
    }
    List<String> lines = new ArrayList<>();
    entries.forEach((kind, entry) ->
        lines.add(kind.label() + ": " + entry.count + " replaced, " + entry.lines()));
    return lines;
  }
}
