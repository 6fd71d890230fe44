package org.remediationkb.rules.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may stand between {@code config} and {@code end}, as far as pages have to do with it.
 *
 * @param entries whether it has entries, from {@code edit} to {@code next}, that have the settings
 * @param settings the settings that may be set, each with its values; with none, it takes any
 */
public record ConfigTable(boolean entries, Map<String, List<String>> settings) {

  /** Copies the map; its order stays. */
  public ConfigTable {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    settings.forEach((setting, values) -> copy.put(setting, List.copyOf(values)));
    settings = Collections.unmodifiableMap(copy);
  }

  /** The same with more settings, or more values of those it has; one that takes any stays so. */
  ConfigTable with(Map<String, List<String>> more) {
    Map<String, List<String>> all = new LinkedHashMap<>(settings);
    more.forEach((setting, values) -> all.merge(setting, values, ConfigTable::joined));
    return new ConfigTable(entries, all);
  }

  private static List<String> joined(List<String> first, List<String> more) {
    return first.isEmpty() || more.isEmpty()
        ? List.of()
        : Stream.concat(first.stream(), more.stream()).distinct().toList();
  }

  /** The values of a setting, empty where there is no such setting. */
  public Optional<List<String>> values(String setting) {
    return Optional.ofNullable(settings.get(setting));
  }
}
