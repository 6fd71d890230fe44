package org.remediationkb.model.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Pieces of JSON Schemas (draft-07, which editors understand). */
public final class JsonSchema {

  private static final ObjectWriter WRITER = writer();

  private JsonSchema() {}

  /** A schema without a word in it. */
  public static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The schema of a whole file, before it says what may stand there. */
  public static ObjectNode document(String title, String description) {
    return empty()
        .put("$schema", "http://json-schema.org/draft-07/schema#")
        .put("title", title)
        .put("description", description);
  }

  /** A list of such elements. */
  public static ObjectNode list(ObjectNode element) {
    ObjectNode schema = empty().put("type", "array");
    schema.set("items", element);
    return schema;
  }

  /** One of these names. */
  public static ObjectNode oneOf(Collection<String> names) {
    ObjectNode schema = empty();
    names.forEach(schema.putArray("enum")::add);
    return schema;
  }

  /** The schema as text with a line end. */
  public static String text(ObjectNode schema) {
    try {
      return WRITER.writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree can always be written", e);
    }
  }

  private static ObjectWriter writer() {
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return new ObjectMapper()
        .writer(new DefaultPrettyPrinter(separators).withObjectIndenter(indent));
  }
}
