package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Severity;

/** The front matter of pages. */
final class PageSchemas {

  private static final String DRAFT =
      "true keeps the page out of everything but kb check, until it is finished.";

  private PageSchemas() {}

  static ObjectNode remediation(Names names, List<FactType> types) {
    Keys keys = new Keys(JsonSchema.document(
            "Remediation", "The keys between the lines --- at the top of a page in remediations/."))
        .required("title", "The problem in a few words, as a heading.", Keys.text())
        .required(
            "about",
            "The kind of fact that has the problem. Each list under When names it in exactly one"
                + " bullet of the first level.",
            JsonSchema.oneOf(types.stream().map(type -> type.subject().name()).toList()))
        .required(
            "severity",
            "How much it matters. blocker: nothing else helps before; problem: something does not"
                + " work; warning: something is about to go wrong; info: nothing to do.",
            JsonSchema.oneOf(ConstantNames.all(Severity.class)))
        .optional("bug", "The vendor's number of the bug behind it.", Keys.text())
        .optional(
            "until",
            "What tells that the step is done, where that takes somebody else, as in \"TAC has"
                + " confirmed the reset\"; steps that come after it wait for it.",
            Keys.text())
        .optional(
            "after",
            "The pages whose steps come before the ones of this page.",
            JsonSchema.list(Names.remediation()))
        .optional(
            "instead-of",
            "The pages that this one stands instead of, where both hold for the same thing.",
            JsonSchema.list(Names.remediation()))
        .optional("draft", DRAFT, flag());
    return withAction(keys, names).schema();
  }

  private static Keys withAction(Keys keys, Names names) {
    String what = "What the page has people do, as promises.yaml names it.";
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
        .required("summary", "What the article is for, in one sentence.", Keys.text())
        .optional("article", "The article's number where it is published.", Keys.text())
        .optional("scope", "The products and versions that the article applies to.", Keys.text())
        .optional("author", "The article's author.", Keys.text())
        .optional("created", "The day on which the article was first published.", date())
        .optional("updated", "The day of the article's last change.", date())
        .optional("tags", "Words to find the article by.", JsonSchema.list(Keys.text()))
        .optional(
            "repeats",
            "The pages that the article shows although another article shows them too.",
            JsonSchema.list(Names.remediation()))
        .optional("draft", DRAFT, flag())
        .schema();
  }

  private static ObjectNode flag() {
    return JsonSchema.empty().put("type", "boolean");
  }
}
