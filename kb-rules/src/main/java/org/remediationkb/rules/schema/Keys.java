package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remediationkb.model.schema.JsonSchema;

/** Builds the schema of a mapping that has known keys and no others. */
final class Keys {

  private final ObjectNode schema;
  private final ObjectNode properties;

  /** The keys of a mapping within a file. */
  Keys() {
    this(JsonSchema.empty());
  }

  /** The keys of a whole file. */
  Keys(ObjectNode document) {
    this.schema = document.put("type", "object").put("additionalProperties", false);
    this.properties = schema.putObject("properties");
  }

  /** A key that has to be there. */
  Keys required(String key, String description, ObjectNode value) {
    schema.withArray("required").add(key);
    return optional(key, description, value);
  }

  /** A key that may be absent. */
  Keys optional(String key, String description, ObjectNode value) {
    ObjectNode described = JsonSchema.empty().put("description", description);
    properties.set(key, described.setAll(value));
    return this;
  }

  ObjectNode schema() {
    return schema;
  }

  /** A text with something in it; a number without quotes is read as one. */
  static ObjectNode text() {
    ObjectNode schema = JsonSchema.empty();
    schema.putArray("type").add("string").add("number");
    return schema.put("pattern", "\\S");
  }
}
