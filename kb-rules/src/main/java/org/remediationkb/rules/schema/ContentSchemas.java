package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.FactFileSchema;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;

/**
 * The JSON Schemas of all files that authors write: files beside this class, filled in with the names
 * that a content folder gives to pages, commands and actions. They are written anew when those change.
 */
public final class ContentSchemas {

  /** The name of the one schema that comes of the kinds of fact alone. */
  public static final String FACT_FILE = "fact-file";

  private static final String CASE = "case";

  private static final List<String> WRITTEN = List.of(
      CASE,
      "remediation",
      "article",
      "reader",
      "facts",
      "vocabulary",
      "commands",
      "promises",
      "subject",
      "language",
      "translation");

  private ContentSchemas() {}

  /** The names of all schemas, in the order of a table of contents. */
  public static Stream<String> names() {
    return Stream.concat(Stream.of(FACT_FILE), WRITTEN.stream());
  }

  /** The schemas as texts by name, {@code remediation}, in the order of a table of contents. */
  public static Map<String, String> of(ContentLibrary library, Promises promises) {
    Names names = new Names(library, promises);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(FACT_FILE, FactFileSchema.of(library.kinds()));
    for (String name : WRITTEN) {
      ObjectNode schema = written(name);
      if (name.equals(CASE)) {
        schema = FactFileSchema.complete(
            schema, library.kinds(), (ObjectNode) schema.at("/properties/expect"));
      } else if (promises.actions().isEmpty()) {
        withoutAction(schema);
      }
      texts.put(name, JsonSchema.text(names.define(schema)));
    }
    return texts;
  }

  private static ObjectNode written(String name) {
    try (InputStream file = ContentSchemas.class.getResourceAsStream(file(name))) {
      ObjectNode keys = (ObjectNode) new ObjectMapper().readTree(file);
      ObjectNode schema = JsonSchema.document(
          keys.path("title").asText(), keys.path("description").asText());
      return schema.setAll(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where nobody says what actions there are, a page need not have one. */
  private static void withoutAction(ObjectNode schema) {
    if (schema.path("required") instanceof ArrayNode required) {
      for (int i = required.size() - 1; i >= 0; i--) {
        if (required.get(i).asText().equals("action")) {
          required.remove(i);
        }
      }
    }
  }

  /** The name of a schema's file, as modelines of files refer to it. */
  public static String file(String name) {
    return name + ".schema.json";
  }
}
