package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.vocabulary.Sentence;

/** The names that files of a content folder give and others refer to; an editor completes them. */
final class Names {

  private static final String DEFINITIONS = "definitions";

  private final ContentLibrary library;
  private final Promises promises;

  Names(ContentLibrary library, Promises promises) {
    this.library = library;
    this.promises = promises;
  }

  /** A schema that may refer to the names, with those it refers to. */
  ObjectNode define(ObjectNode schema) {
    ObjectNode all = JsonSchema.empty();
    all.set("remediation", JsonSchema.oneOf(library.remediations().keySet()));
    all.set("command", JsonSchema.oneOf(commands()));
    all.set("action", JsonSchema.oneOf(actions()));
    all.set("introduction", sentences(true));
    all.set("sentence", sentences(false));
    List<String> references = schema.findValuesAsText("$ref");
    ObjectNode used = all.retain(all.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> references.contains(address(name)))
        .toList());
    if (!used.isEmpty()) {
      schema.set(DEFINITIONS, used);
    }
    return schema;
  }

  private List<String> commands() {
    return library.commands().commands().stream().map(Command::id).toList();
  }

  /** The kinds of action, none where the content promises nothing. */
  Collection<String> actions() {
    return promises.actions().keySet().stream().sorted().toList();
  }

  /** Sentences are offered, not demanded: their values are the author's. */
  private ObjectNode sentences(boolean introductions) {
    ObjectNode schema = Keys.text();
    library.vocabulary().sentences().stream()
        .filter(sentence -> sentence.introduces().isPresent() == introductions)
        .map(Sentence::say)
        .forEach(schema.withArray("examples")::add);
    return schema;
  }

  /** The id of a page. */
  static ObjectNode remediation() {
    return reference("remediation");
  }

  /** The id of a command. */
  static ObjectNode command() {
    return reference("command");
  }

  /** A kind of action. */
  static ObjectNode action() {
    return reference("action");
  }

  /** A sentence that introduces a fact. */
  static ObjectNode introduction() {
    return reference("introduction");
  }

  /** A sentence that is said of a fact. */
  static ObjectNode sentence() {
    return reference("sentence");
  }

  /** In a list of its own, because draft-07 passes over what stands beside a reference. */
  private static ObjectNode reference(String name) {
    ObjectNode schema = JsonSchema.empty();
    schema.putArray("allOf").addObject().put("$ref", address(name));
    return schema;
  }

  private static String address(String name) {
    return "#/" + DEFINITIONS + "/" + name;
  }
}
