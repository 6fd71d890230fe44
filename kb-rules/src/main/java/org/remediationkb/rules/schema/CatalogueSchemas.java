package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Command;

/** What pages have in common: sentences, commands, promises. */
final class CatalogueSchemas {

  private CatalogueSchemas() {}

  static ObjectNode vocabulary(FactKinds kinds) {
    ObjectNode entry = new Keys()
        .required(
            "say",
            "The sentence, with a name in braces for each value that the page supplies.",
            Keys.text())
        .optional(
            "introduces",
            "The kind of fact that it introduces; without it, it says more of one.",
            JsonSchema.oneOf(kinds.names()))
        .optional(
            "where",
            "What properties have to be: a value, a list of values, or a comparison such as one of"
                + " {models}.",
            where(kinds))
        .optional(
            "revealed-by",
            "The commands whose output answers it; none if a person must be asked.",
            JsonSchema.list(Names.command()))
        .schema();
    entry.putArray("anyOf").add(required("introduces")).add(required("where"));
    return JsonSchema.document("Vocabulary", "The sentences that pages may use.")
        .setAll(JsonSchema.list(entry));
  }

  private static ObjectNode required(String key) {
    ObjectNode schema = JsonSchema.empty();
    schema.putArray("required").add(key);
    return schema;
  }

  private static ObjectNode where(FactKinds kinds) {
    ObjectNode demand = JsonSchema.empty();
    demand
        .putArray("anyOf")
        .add(JsonSchema.empty().put("type", "boolean"))
        .add(Keys.text())
        .add(JsonSchema.list(Keys.text()).put("minItems", 1));
    List<String> keys = kinds.stream()
        .flatMap(kind -> kind.properties().stream())
        .map(Property::key)
        .distinct()
        .toList();
    ObjectNode where = JsonSchema.empty().put("type", "object").put("minProperties", 1);
    where.set("propertyNames", JsonSchema.oneOf(keys));
    where.set("additionalProperties", demand);
    return where;
  }

  static ObjectNode commands() {
    return new Keys(JsonSchema.document("Commands", "The commands that pages may use."))
        .required("language", "The word after ``` of a block of commands.", Keys.text())
        .optional(
            "contexts", "How to enter a context on a unit with VDOMs.", JsonSchema.list(context()))
        .optional("commands", "The commands, in any order.", JsonSchema.list(command()))
        .schema();
  }

  private static ObjectNode context() {
    return new Keys()
        .required("name", "The context.", contexts())
        .required(
            "when",
            "The sentences that hold if a unit has the context: the first introduces a fact,"
                + " the others describe it.",
            JsonSchema.list(Names.sentence()).put("minItems", 1))
        .required("enter", "The line or lines before the commands.", Keys.text())
        .required("leave", "The line or lines after the commands.", Keys.text())
        .optional("note", "A note in Markdown for readers whose unit is unknown.", Keys.text())
        .schema();
  }

  private static ObjectNode command() {
    return new Keys()
        .required("id", "Its id, for revealed-by.", Keys.text())
        .required("command", "The words that the command begins with.", Keys.text())
        .required("context", "Where to run it on a unit with VDOMs.", contexts())
        .required(
            "does",
            "Its purpose. reads: shows something and changes nothing; changes: changes the"
                + " configuration; activates: makes the unit or a service act; debugs: switches debug"
                + " output; navigates: moves within the configuration.",
            JsonSchema.oneOf(ConstantNames.all(Command.Kind.class)))
        .optional(
            "about",
            "The values that every unit is asked about, one per run, as the last word of the"
                + " command.",
            JsonSchema.list(Keys.text()))
        .optional(
            "also-about",
            "Other values that its answer is relevant for, though no unit is asked about them.",
            JsonSchema.list(Keys.text()))
        .optional(
            "at-once",
            "The maximum number of arguments on one line (default: 1).",
            JsonSchema.empty().put("type", "integer").put("minimum", 1).put("maximum", 999))
        .optional(
            "entries",
            "Whether the table that it opens has entries, from edit to next.",
            JsonSchema.empty().put("type", "boolean"))
        .optional(
            "settings",
            "The settings of the table that it opens, as far as pages use them: each with its values"
                + " or with any.",
            settings())
        .optional("shows", "Its result, in a sentence for readers.", Keys.text())
        .schema();
  }

  private static ObjectNode settings() {
    ObjectNode values = JsonSchema.empty();
    values
        .putArray("anyOf")
        .add(JsonSchema.list(Keys.text()))
        .add(JsonSchema.oneOf(List.of("any")));
    ObjectNode schema = JsonSchema.empty().put("type", "object");
    schema.set("additionalProperties", values);
    return schema;
  }

  private static ObjectNode contexts() {
    return JsonSchema.oneOf(ConstantNames.all(Command.Context.class));
  }

  static ObjectNode subject() {
    return new Keys(JsonSchema.document("Subject", "What makes a folder of the content a subject."))
        .required("title", "What it is about.", Keys.text())
        .optional(
            "uses",
            "The subjects whose facts, sentences and commands it needs, by the names of their folders.",
            JsonSchema.list(Keys.text()))
        .schema();
  }

  static ObjectNode promises() {
    ObjectNode actions = JsonSchema.empty().put("type", "object");
    actions.putObject("additionalProperties").putArray("anyOf").add(relations()).add(others());
    return new Keys(JsonSchema.document("Promises", "Requirements on all pages together."))
        .optional(
            "needs-advice",
            "States that need advice: a page more severe than info must be found. Written in"
                + " sentences of the vocabulary, like the bullets under When.",
            JsonSchema.list(state()))
        .optional(
            "actions",
            "The actions of pages, each with its relations to other actions, or with a list of those"
                + " that contradict it.",
            actions)
        .schema();
  }

  private static ObjectNode relations() {
    return new Keys()
        .optional(
            "contradicts",
            "The actions that must not be advised for the same subject at the same time.",
            others())
        .optional("after", "The actions that come first if a plan has both.", others())
        .optional(
            "waits-for",
            "The actions that somebody else must finish first. The step names them, so their"
                + " pages have the key until.",
            others())
        .optional(
            "undoes",
            "The actions whose result this one destroys; it must never come after them.",
            others())
        .schema();
  }

  private static ObjectNode others() {
    return JsonSchema.list(Names.action());
  }

  /** A sentence, or sentences with those that are nested in them. */
  private static ObjectNode state() {
    ObjectNode nested = JsonSchema.list(Names.sentence());
    nested.putArray("type").add("array").add("null");
    ObjectNode facts = JsonSchema.empty().put("type", "object");
    facts.set("propertyNames", Names.introduction());
    facts.set("additionalProperties", nested);
    ObjectNode schema = JsonSchema.empty();
    schema.putArray("anyOf").add(facts).add(Names.introduction());
    return schema;
  }
}
