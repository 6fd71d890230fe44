package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** A number that the product gave: some have names, any other is taken as well. */
record CodeNotation(TermType type) implements Notation {

  private static final Pattern CODE = Pattern.compile(IntegerNotation.FORM);

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    String text = scalar.text();
    boolean mayBe = scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.TEXT;
    if (!mayBe || !CODE.matcher(text).matches()) {
      return FactProblem.TYPE.only(
          scalar.at(),
          key + " must be a whole number of up to 9 digits, not "
              + Quote.of(scalar.at(), key, text),
          "");
    }
    Term term = type.find(text).orElseThrow();
    return Notation.known(term, text, scalar);
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty();
    ArrayNode either = schema.putArray("anyOf");
    either.add(new IntegerNotation().schema());
    either.addObject().put("type", "string").put("pattern", "^(" + IntegerNotation.FORM + ")$");
    type.names().forEach(name -> schema.withArray("examples").add(Integer.parseInt(name)));
    return schema;
  }
}
