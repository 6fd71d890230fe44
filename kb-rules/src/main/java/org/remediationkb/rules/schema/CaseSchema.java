package org.remediationkb.rules.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.factfile.FactFileSchema;
import org.remediationkb.model.schema.JsonSchema;

/** A case of the content: a fact file that says what is to be found. */
final class CaseSchema {

  private CaseSchema() {}

  static ObjectNode of(List<FactType> types) {
    ObjectNode document = JsonSchema.document(
        "Case", "What is known of a case, and what is to be found in it; `kb test` tries it out.");
    ObjectNode schema = FactFileSchema.complete(document, types, expectation());
    schema.putArray("required").add("expect");
    return schema;
  }

  private static ObjectNode expectation() {
    ObjectNode schema = new Keys()
        .required(
            "findings",
            "All that is to be found, in any order; [] where nothing is wrong.",
            JsonSchema.list(finding().schema()))
        .optional(
            "replaced",
            "All that holds too, but where another page stands instead.",
            JsonSchema.list(finding()
                .required("by", "The page that stands instead of it.", Names.remediation())
                .schema()))
        .optional(
            "undecided",
            "What more would have to be known for, in any order: all of it, or no such key.",
            JsonSchema.list(finding().schema()))
        .optional(
            "plan",
            "The pages in the order of the plan, where the order is of interest.",
            JsonSchema.list(Names.remediation()))
        .schema();
    return schema.put("description", "What is to be found.");
  }

  private static Keys finding() {
    return new Keys()
        .required("remediation", "The page.", Names.remediation())
        .required(
            "about",
            "What it is found of: a serial, the name of a server, or the kind of fact where nothing"
                + " identifies it.",
            Keys.text());
  }
}
