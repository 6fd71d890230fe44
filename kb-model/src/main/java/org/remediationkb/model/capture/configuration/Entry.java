package org.remediationkb.model.capture.configuration;

import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.transcript.Line;

/**
 * An entry of a table, {@code edit "name"} to {@code next}; of a table without entries, its settings.
 *
 * @param name the name, empty where there is none
 * @param line where it begins
 * @param settings its settings by their keys
 * @param isWhole whether what is not in it is at its default; a filter may have left it out otherwise
 */
public record Entry(String name, Line line, Map<String, Setting> settings, boolean isWhole) {

  /** Copies the map. */
  public Entry {
    settings = Map.copyOf(settings);
  }

  /** The setting with that key, empty where it is not listed. */
  public Optional<Setting> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }
}
