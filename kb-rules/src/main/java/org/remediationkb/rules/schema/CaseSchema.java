package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFileSchema;
import org.remediationkb.model.schema.JsonSchema;

/** A case of the content: a fact file that says what is to be found. */
final class CaseSchema {

  private CaseSchema() {}

  static ObjectNode of(FactKinds kinds) {
    ObjectNode document =
        JsonSchema.document("Case", "The facts of a case and its expected result, for `kb test`.");
    ObjectNode schema = FactFileSchema.complete(document, kinds, expectation());
    schema.putArray("required").add("expect");
    return schema;
  }

  private static ObjectNode expectation() {
    ObjectNode schema = new Keys()
        .required(
            "findings",
            "All expected findings, in any order; [] if nothing is wrong.",
            JsonSchema.list(finding().schema()))
        .optional(
            "replaced",
            "All pages that hold but are replaced by another.",
            JsonSchema.list(finding()
                .required("by", "The page that replaces it.", Names.remediation())
                .schema()))
        .optional(
            "undecided",
            "All expected undecided pages, in any order; leave out the key to skip this check.",
            JsonSchema.list(finding().schema()))
        .optional(
            "plan",
            "The pages in the order of the plan, if the order matters.",
            JsonSchema.list(Names.remediation()))
        .schema();
    return schema.put("description", "The expected findings.");
  }

  private static Keys finding() {
    return new Keys()
        .required("remediation", "The page.", Names.remediation())
        .required(
            "about",
            "The subject of the finding: a serial, a server name, or the kind of fact if"
                + " nothing identifies it.",
            Keys.text());
  }
}
