package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/** One of the names of a closed list. */
record TermNotation(Class<?> type) implements Notation {

  /** The notation for a {@code Term}, by what its list takes besides its names. */
  static Notation of(Class<?> type) {
    if (!Terms.isOpen(type)) {
      return new TermNotation(type);
    }
    return Terms.areNumbers(type) ? new CodeNotation(type) : new OpenTermNotation(type);
  }

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    return Terms.find(type, scalar.text())
        .map(term -> Notation.known(term, scalar.text().strip(), scalar))
        .orElseGet(() -> FactProblem.NOT_IN_SET.only(
            scalar.at(), key + " can't be " + Quote.of(key, scalar.text()), help(scalar.text())));
  }

  private String help(String text) {
    List<String> names = Terms.names(type);
    String meant =
        DidYouMean.question(text, names).map(question -> question + " ").orElse("");
    return meant + "allowed: " + String.join(", ", names);
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty();
    Terms.names(type).forEach(schema.putArray("enum")::add);
    return schema;
  }
}
