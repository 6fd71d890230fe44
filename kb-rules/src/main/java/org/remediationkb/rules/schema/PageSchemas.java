package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Severity;

/** The front matter of pages. */
final class PageSchemas {

  private static final String DRAFT = "If true, only kb check reads the page.";

  private PageSchemas() {}

  static ObjectNode remediation(Names names, FactKinds kinds) {
    Keys keys = new Keys(JsonSchema.document(
            "Remediation", "The keys between the lines --- at the top of a page in remediations/."))
        .required("title", "The problem in a few words, as a heading.", Keys.text())
        .required(
            "about",
            "The kind of fact that has the problem. Each list under When names it in exactly"
                + " one top-level bullet.",
            JsonSchema.oneOf(kinds.names()))
        .required(
            "severity",
            "The severity. blocker: nothing else can be fixed before; problem: something does"
                + " not work; warning: something will soon fail; info: nothing to do.",
            JsonSchema.oneOf(ConstantNames.all(Severity.class)))
        .optional("bug", "The vendor's number of the bug.", Keys.text())
        .optional(
            "until",
            "The event that completes the step if it takes somebody else, as in \"TAC has"
                + " confirmed the reset\". Later steps wait for it.",
            Keys.text())
        .optional(
            "after",
            "The pages whose steps come before this page.",
            JsonSchema.list(Names.remediation()))
        .optional(
            "instead-of",
            "The pages that this one replaces if both hold for the same subject.",
            JsonSchema.list(Names.remediation()))
        .optional("draft", DRAFT, flag());
    return withAction(keys, names).schema();
  }

  private static Keys withAction(Keys keys, Names names) {
    String what = "The action that the page recommends; promises.yaml lists the actions.";
    return names.actions().isEmpty()
        ? keys.optional("action", what, Keys.text())
        : keys.required("action", what, Names.action());
  }

  private static ObjectNode date() {
    return JsonSchema.empty().put("type", "string").put("format", "date");
  }

  static ObjectNode article() {
    return new Keys(JsonSchema.document(
            "Article", "The keys between the lines --- at the top of a page in articles/."))
        .required("title", "The article's title.", Keys.text())
        .required("summary", "The purpose of the article, in one sentence.", Keys.text())
        .optional("article", "The article's number on the publishing site.", Keys.text())
        .optional("scope", "The products and versions that the article covers.", Keys.text())
        .optional("author", "The article's author.", Keys.text())
        .optional("created", "The date of first publication.", date())
        .optional("updated", "The date of the last change.", date())
        .optional("tags", "Search terms.", JsonSchema.list(Keys.text()))
        .optional(
            "repeats",
            "Pages that this article shows although another article shows them.",
            JsonSchema.list(Names.remediation()))
        .optional("draft", DRAFT, flag())
        .schema();
  }

  static ObjectNode reader() {
    ObjectNode commands = JsonSchema.empty();
    commands.putArray("anyOf").add(Keys.text()).add(JsonSchema.list(Keys.text()));
    ObjectNode schema = new Keys(JsonSchema.document(
            "Reader", "The keys between the lines --- at the top of a page in readers/."))
        .required("title", "What the output tells, as a heading.", Keys.text())
        .optional(
            "reads",
            "The command whose output this is, or a list of them. ... stands for arguments, and"
                + " {kind.key} for one that names the thing that it is run for.",
            commands)
        .optional("table", "The path of the table of the configuration that this is.", Keys.text())
        .optional(
            "above",
            "If configuration, this is the comments above a whole configuration.",
            JsonSchema.oneOf(List.of("configuration")))
        .optional(
            "only",
            "If named, only things count that a command in commands.yaml names.",
            JsonSchema.oneOf(List.of("named")))
        .optional("draft", DRAFT, flag())
        .schema();
    ArrayNode oneOf = schema.putArray("oneOf");
    for (String key : List.of("reads", "table", "above")) {
      oneOf.addObject().putArray("required").add(key);
    }
    return schema;
  }

  private static ObjectNode flag() {
    return JsonSchema.empty().put("type", "boolean");
  }
}
