package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remediationkb.model.factfile.FactFileSchema;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;

/**
 * The JSON Schemas of all files that authors write. They know the names that a content folder gives
 * to pages, commands and actions, so they are written anew when those change.
 */
public final class ContentSchemas {

  /** The name of the one schema that no content folder is needed for. */
  public static final String FACT_FILE = "fact-file";

  private ContentSchemas() {}

  /** The schemas as texts by name, {@code remediation}, in the order of a table of contents. */
  public static Map<String, String> of(ContentLibrary library, Promises promises) {
    Names names = new Names(library, promises);
    Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    schemas.put("case", CaseSchema.of(library.kinds()));
    schemas.put("remediation", PageSchemas.remediation(names, library.kinds()));
    schemas.put("article", PageSchemas.article());
    schemas.put("reader", PageSchemas.reader());
    schemas.put("vocabulary", CatalogueSchemas.vocabulary(library.kinds()));
    schemas.put("commands", CatalogueSchemas.commands());
    schemas.put("promises", CatalogueSchemas.promises());
    schemas.put("subject", CatalogueSchemas.subject());
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(FACT_FILE, FactFileSchema.of(library.kinds()));
    schemas.forEach((name, schema) -> texts.put(name, JsonSchema.text(names.define(schema))));
    return texts;
  }

  /** The name of a schema's file, as modelines of files refer to it. */
  public static String file(String name) {
    return name + ".schema.json";
  }
}
