package org.remediationkb.model.factfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Property;

/**
 * The JSON Schema (draft-07) of fact files, for editors. What the reader refuses, the schema refuses
 * as far as a schema can; it is stricter only in that it wants names letter by letter.
 */
public final class FactFileSchema {

  private static final ObjectWriter WRITER = writer();

  private FactFileSchema() {}

  /** The schema for facts of these types, as text with a line end. */
  public static String of(List<FactType> types) {
    ObjectNode schema = Notation.emptySchema()
        .put("$schema", "http://json-schema.org/draft-07/schema#")
        .put("title", "Fact file")
        .put("description", "What is known of a case; a key that is absent was not collected.")
        .put("type", "object")
        .put("additionalProperties", false);
    ObjectNode keys = schema.putObject("properties");
    keys.set(FactFileReader.CASE, CaseName.schema());
    types.forEach(type -> keys.set(type.subject().section(), section(new Section(type))));
    keys.putObject(FactFileReader.EXPECT).put("description", "What a test expects of this case.");
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

  private static ObjectNode section(Section section) {
    ObjectNode schema = switch (section.type().subject().shape()) {
      case SINGLE -> mapping(section);
      case LIST -> list(mapping(section));
      case MAP -> pairs(List.copyOf(section.fields()));
    };
    return described(schema, section.type().description());
  }

  private static ObjectNode mapping(Section section) {
    ObjectNode schema =
        Notation.emptySchema().put("type", "object").put("additionalProperties", false);
    ObjectNode keys = schema.putObject("properties");
    section.fields().forEach(field -> keys.set(field.property().key(), value(field)));
    section
        .type()
        .identity()
        .map(Property::key)
        .ifPresent(key -> schema.putArray("required").add(key));
    return schema;
  }

  private static ObjectNode list(ObjectNode element) {
    ObjectNode schema = Notation.emptySchema().put("type", "array");
    schema.set("items", element);
    return schema;
  }

  private static ObjectNode pairs(List<Field> keyAndValue) {
    ObjectNode schema = Notation.emptySchema().put("type", "object");
    schema.set("propertyNames", value(keyAndValue.get(0)));
    schema.set("additionalProperties", value(keyAndValue.get(1)));
    return schema;
  }

  private static ObjectNode value(Field field) {
    ObjectNode one = field.notation().schema();
    return described(field.property().many() ? list(one) : one, field.property().description());
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
