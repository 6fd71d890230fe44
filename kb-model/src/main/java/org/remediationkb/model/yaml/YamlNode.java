package org.remediationkb.model.yaml;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.Location;

/** A node of a YAML or JSON document. */
public sealed interface YamlNode {

  /** Where the node begins. */
  Location at();

  /** What the node is, for messages: {@code a list}, {@code a number}. */
  String kind();

  /**
   * A text, number, truth value or nothing.
   *
   * @param text the value as written, without quotes
   * @param type how it reads in YAML
   */
  record Scalar(String text, ScalarType type, Location at) implements YamlNode {
    @Override
    public String kind() {
      return type.description;
    }
  }

  /** How an unquoted scalar reads in YAML. */
  enum ScalarType {
    /** Quoted, or plain and nothing else. */
    TEXT("a text"),
    /** A number without a fraction. */
    INTEGER("a number"),
    /** A number with a fraction. */
    DECIMAL("a decimal number"),
    /** True or false. */
    BOOLEAN("true or false"),
    /** Nothing at all, or {@code null}. */
    EMPTY("nothing");

    private final String description;

    ScalarType(String description) {
      this.description = description;
    }
  }

  /** A mapping; its keys are unique and in the order of the text. */
  record Mapping(List<Entry> entries, Location at) implements YamlNode {
    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value under a key, empty where the key is absent. */
    public Optional<YamlNode> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** The key itself with its value, empty where it is absent. */
    public Optional<Entry> entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, YamlNode value) {}

  /** A list. */
  record Sequence(List<YamlNode> elements, Location at) implements YamlNode {
    /** Copies the list. */
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }
}
