package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** A whole number, without quotes. */
record IntegerNotation() implements Notation {

  /** No leading zero: to some readers of YAML it makes a number octal. */
  static final String FORM = "0|-?[1-9][0-9]{0,8}";

  private static final Pattern WHOLE = Pattern.compile(FORM);

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    boolean isNumber = WHOLE.matcher(scalar.text()).matches();
    return isNumber && scalar.type() == ScalarType.INTEGER
        ? Notation.known(Integer.valueOf(scalar.text()), scalar.text(), scalar)
        : FactProblem.TYPE.only(
            scalar.at(),
            key + " must be a whole number of up to 9 digits, not "
                + Quote.of(scalar.at(), key, scalar.text()),
            isNumber ? "write it without quotes" : "");
  }

  @Override
  public ObjectNode schema() {
    return JsonSchema.empty()
        .put("type", "integer")
        .put("minimum", -IntegerType.GREATEST)
        .put("maximum", IntegerType.GREATEST);
  }
}
