package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Command;

/** What pages have in common: sentences, commands, promises. */
final class CatalogueSchemas {

  private CatalogueSchemas() {}

  static ObjectNode vocabulary() {
    ObjectNode entry = new Keys()
        .required(
            "say",
            "The sentence, with a name in braces for each value that the page fills in.",
            Keys.text())
        .required(
            "drl",
            "The piece of a Drools pattern that it stands for: $token : Token() introduces a fact,"
                + " seed == ABSENT constrains one, model in {models} takes the page's values.",
            Keys.text())
        .optional(
            "revealed-by",
            "The commands that show what it asks; none where somebody has to be asked.",
            JsonSchema.list(Names.command()))
        .schema();
    return JsonSchema.document("Vocabulary", "The sentences that pages may use.")
        .setAll(JsonSchema.list(entry));
  }

  static ObjectNode commands() {
    return new Keys(JsonSchema.document("Commands", "The commands that pages may use."))
        .required("language", "The word after ``` of a block of commands.", Keys.text())
        .optional(
            "contexts",
            "How a context is entered where a unit has VDOMs.",
            JsonSchema.list(context()))
        .optional("commands", "The commands, in any order.", JsonSchema.list(command()))
        .schema();
  }

  private static ObjectNode context() {
    return new Keys()
        .required("name", "The context.", contexts())
        .required(
            "when",
            "The sentences that hold where a unit has the context: one that introduces a fact, then"
                + " those that are said of it.",
            JsonSchema.list(Names.sentence()).put("minItems", 1))
        .required("enter", "What goes before the commands; one line or more.", Keys.text())
        .required("leave", "What goes after the commands.", Keys.text())
        .optional("note", "Markdown for a reader of whose unit nothing is known.", Keys.text())
        .schema();
  }

  private static ObjectNode command() {
    return new Keys()
        .required("id", "How sentences name it under revealed-by.", Keys.text())
        .required("command", "The words that it begins with.", Keys.text())
        .required("context", "Where it is run on a unit with VDOMs.", contexts())
        .required(
            "does",
            "What it is for. reads: it shows something and changes nothing; changes: the"
                + " configuration; activates: it makes the unit or a service do something; debugs:"
                + " it switches debug output; navigates: it moves about in the configuration.",
            JsonSchema.oneOf(ConstantNames.all(Command.Kind.class)))
        .optional(
            "about",
            "What every unit is asked for with it, one at a time and as its last word.",
            JsonSchema.list(Keys.text()))
        .optional(
            "also-about",
            "What else its answer tells something about, though nobody is asked for it.",
            JsonSchema.list(Keys.text()))
        .optional(
            "at-once",
            "How many arguments it takes in one line; 1 where it is not said.",
            JsonSchema.empty().put("type", "integer").put("minimum", 1).put("maximum", 999))
        .optional(
            "entries",
            "Whether the table that it opens has entries, from edit to next.",
            JsonSchema.empty().put("type", "boolean"))
        .optional(
            "settings",
            "The settings of the table that it opens, as far as pages have to do with them: each"
                + " with its values, or with any.",
            settings())
        .optional("shows", "What it shows or does, in a sentence for a reader.", Keys.text())
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

  static ObjectNode promises() {
    ObjectNode actions = JsonSchema.empty().put("type", "object");
    actions.putObject("additionalProperties").putArray("anyOf").add(relations()).add(others());
    return new Keys(JsonSchema.document("Promises", "What the pages promise together."))
        .optional(
            "needs-advice",
            "States in which some page has to be found that is more than information; each in the"
                + " sentences of the vocabulary, like the bullets under When.",
            JsonSchema.list(state()))
        .optional(
            "actions",
            "The kinds of action, each with its relations to others, or with the list of those that"
                + " contradict it.",
            actions)
        .schema();
  }

  private static ObjectNode relations() {
    return new Keys()
        .optional(
            "contradicts",
            "The actions that nobody may be told to do with the same thing at the same time.",
            others())
        .optional("after", "The actions that come first wherever a plan has both.", others())
        .optional(
            "waits-for",
            "The actions that somebody else has to finish first; the step names them, so their pages"
                + " have until.",
            others())
        .optional(
            "undoes",
            "The actions whose work this one destroys, so that it never comes after them.",
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
