package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** True or false, without quotes. */
record BooleanNotation() implements Notation {

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    return scalar.type() == ScalarType.BOOLEAN
        ? Notation.known(Boolean.parseBoolean(scalar.text()), scalar.text(), scalar)
        : FactProblem.TYPE.only(
            scalar.at(),
            key + " must be true or false, not " + Quote.of(scalar.at(), key, scalar.text()),
            "write true or false, without quotes");
  }

  @Override
  public ObjectNode schema() {
    return JsonSchema.empty().put("type", "boolean");
  }
}
