package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.schema.JsonSchema;

/**
 * The JSON Schema (draft-07) of fact files, for editors. What the reader refuses, the schema refuses
 * as far as a schema can; it is stricter only in that it wants names letter by letter.
 */
public final class FactFileSchema {

  private FactFileSchema() {}

  /** The schema for facts of these kinds, as text with a line end. */
  public static String of(FactKinds kinds) {
    return JsonSchema.text(complete(
        JsonSchema.document("Fact file", "The facts of a case; leave out what was not collected."),
        kinds,
        JsonSchema.empty().put("description", "The expected result of this case.")));
  }

  /**
   * Adds the keys of a fact file to the schema of a file that has them.
   *
   * @param expect what may stand under {@code expect}
   * @return the schema
   */
  public static ObjectNode complete(ObjectNode document, FactKinds kinds, ObjectNode expect) {
    document.put("type", "object").put("additionalProperties", false);
    ObjectNode keys = document.putObject("properties");
    keys.set(FactFileReader.CASE, CaseName.schema());
    kinds.forEach(type -> keys.set(type.subject().section(), section(new Section(type))));
    keys.set(FactFileReader.TAKEN, value(FactFileReader.TAKEN_FIELD));
    keys.set(FactFileReader.EXPECT, expect);
    return document;
  }

  private static ObjectNode section(Section section) {
    ObjectNode schema = switch (section.type().subject().shape()) {
      case SINGLE -> mapping(section);
      case LIST -> JsonSchema.list(mapping(section));
      case MAP -> pairs(List.copyOf(section.fields()));
    };
    return described(schema, Optional.of(section.type().description()));
  }

  private static ObjectNode mapping(Section section) {
    ObjectNode schema = JsonSchema.empty().put("type", "object").put("additionalProperties", false);
    ObjectNode keys = schema.putObject("properties");
    section.fields().forEach(field -> keys.set(field.property().key(), value(field)));
    List<Property> required = section.type().identifying();
    if (!required.isEmpty()) {
      ArrayNode array = schema.putArray("required");
      required.forEach(property -> array.add(property.key()));
    }
    return schema;
  }

  private static ObjectNode pairs(List<Field> keyAndValue) {
    ObjectNode schema = JsonSchema.empty().put("type", "object");
    schema.set("propertyNames", value(keyAndValue.get(0)));
    schema.set("additionalProperties", value(keyAndValue.get(1)));
    return schema;
  }

  private static ObjectNode value(Field field) {
    ObjectNode one = field.notation().schema();
    return described(
        field.property().many() ? JsonSchema.list(one) : one, field.property().description());
  }

  /** The schema with that description in front of the one it may have. */
  private static ObjectNode described(ObjectNode schema, Optional<String> description) {
    description.ifPresent(sentence -> {
      String more = schema.path("description").asText();
      schema.put("description", more.isEmpty() ? sentence : sentence + " " + more);
    });
    return schema;
  }
}
