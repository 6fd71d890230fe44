package org.remediationkb.model.capture.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.transcript.Line;

/** A block that is open, {@code config ...} to {@code end}, with the entry of it that is open. */
final class Block {

  private static final int MOST_SETTINGS = 1000;

  private final String path;
  private final Line first;
  private final Map<String, Setting> settings = new HashMap<>();
  private Optional<Line> edit = Optional.empty();
  private String entry = "";
  private int lines = 1;
  private boolean isDamaged;

  Block(String path, Line first) {
    this.path = path;
    this.first = first;
  }

  String path() {
    return path;
  }

  Line first() {
    return first;
  }

  /** The name of the open entry, empty where none is. */
  String entryName() {
    return entry;
  }

  /** How many lines it has so far, with those of the blocks within it. */
  int lines() {
    return lines;
  }

  void count(int more) {
    lines += more;
  }

  /** Takes notice of a line that is none of a configuration: it may have been a setting. */
  void damage() {
    isDamaged = true;
  }

  void edit(String name, Line line) {
    entry = name;
    edit = Optional.of(line);
  }

  void set(String key, Setting setting) {
    if (settings.size() < MOST_SETTINGS) {
      settings.put(key, setting);
    }
  }

  /** Takes notice that more of a value may have followed. */
  void cut(String key) {
    settings.computeIfPresent(key, (k, setting) -> setting.cut());
  }

  /** Ends what is open: an entry, or the settings of a table without entries. Empty if nothing is. */
  Optional<Entry> close(boolean isWhole) {
    boolean any = edit.isPresent() || !settings.isEmpty();
    Entry closed = new Entry(entry, edit.orElse(first), settings, isWhole && !isDamaged);
    settings.clear();
    entry = "";
    edit = Optional.empty();
    isDamaged = false;
    return any ? Optional.of(closed) : Optional.empty();
  }
}
