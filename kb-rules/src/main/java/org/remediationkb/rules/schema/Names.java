package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.vocabulary.Sentence;

/** The names that files of a content folder give and others refer to; an editor completes them. */
final class Names {

  private static final String DEFINITIONS = "definitions";

  private final Map<String, ObjectNode> all = new LinkedHashMap<>();

  Names(ContentLibrary library, Promises promises) {
    all.put("text", text());
    all.put("severity", JsonSchema.oneOf(ConstantNames.all(Severity.class)));
    all.put("context", JsonSchema.oneOf(ConstantNames.all(Command.Context.class)));
    all.put("purpose", JsonSchema.oneOf(ConstantNames.all(Command.Kind.class)));
    all.put("kind", JsonSchema.oneOf(library.kinds().names()));
    all.put("property", JsonSchema.oneOf(properties(library)));
    all.put("remediation", JsonSchema.oneOf(library.remediations().keySet()));
    all.put("command", JsonSchema.oneOf(commands(library)));
    List<String> actions = promises.actions().keySet().stream().sorted().toList();
    all.put("action", actions.isEmpty() ? text() : JsonSchema.oneOf(actions));
    all.put("introduction", sentences(library, true));
    all.put("sentence", sentences(library, false));
    // Offered, not demanded: whoever declares a kind may refer to it at once.
    ObjectNode known = JsonSchema.empty().put("type", "string");
    library.kinds().names().forEach(known.withArray("examples")::add);
    all.put("known-kind", known);
  }

  private static List<String> properties(ContentLibrary library) {
    return library.kinds().stream()
        .flatMap(kind -> kind.properties().stream())
        .map(Property::key)
        .distinct()
        .toList();
  }

  private static List<String> commands(ContentLibrary library) {
    return library.commands().commands().stream().map(Command::id).toList();
  }

  /** A text with something in it; a number without quotes is read as one. */
  private static ObjectNode text() {
    ObjectNode schema = JsonSchema.empty();
    schema.putArray("type").add("string").add("number");
    return schema.put("pattern", "\\S");
  }

  /** Sentences are offered, not demanded: their values are the author's. */
  private static ObjectNode sentences(ContentLibrary library, boolean introductions) {
    ObjectNode schema = text();
    library.vocabulary().sentences().stream()
        .filter(sentence -> sentence.introduces().isPresent() == introductions)
        .map(Sentence::say)
        .forEach(schema.withArray("examples")::add);
    return schema;
  }

  /** A schema that may refer to the names, with those it refers to. */
  ObjectNode define(ObjectNode schema) {
    Set<String> references = new LinkedHashSet<>(schema.findValuesAsText("$ref"));
    ObjectNode definitions = JsonSchema.empty();
    all.forEach((name, definition) -> {
      if (references.contains("#/" + DEFINITIONS + "/" + name)) {
        definitions.set(name, definition);
      }
    });
    if (!definitions.isEmpty()) {
      schema.withObject("/" + DEFINITIONS).setAll(definitions);
    }
    return schema;
  }
}
