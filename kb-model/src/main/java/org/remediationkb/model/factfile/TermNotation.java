package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/**
 * One of the names of a closed list.
 *
 * @param declaration where the list is declared
 */
record TermNotation(TermType type, String declaration) implements Notation {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\.^$|?*+()\\[\\]{}]");

  /** The notation for a {@code Term}, by what its list takes besides its names. */
  static Notation of(TermType type, String declaration) {
    if (!type.isOpen()) {
      return new TermNotation(type, declaration);
    }
    return type.areNumbers() ? new CodeNotation(type) : new OpenTermNotation(type);
  }

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    Optional<Term> term = type.find(scalar.text());
    return term.isPresent()
        ? Notation.known(term.get(), scalar.text().strip(), scalar)
        : FactProblem.NOT_IN_SET.only(
            scalar.at(),
            key + " can't be " + Quote.of(scalar.at(), key, scalar.text()),
            help(scalar.text()));
  }

  private String help(String text) {
    List<String> names = type.names();
    String allowed = "allowed: " + String.join(", ", names);
    return DidYouMean.question(text, names)
        .map(question -> question + " " + allowed)
        .orElse(allowed + "; declare another one in " + declaration);
  }

  @Override
  public ObjectNode schema() {
    ObjectNode names = JsonSchema.empty();
    type.names().forEach(names.putArray("enum")::add);
    List<Term> inTexts = type.terms().stream().filter(Term::standsInText).toList();
    if (inTexts.isEmpty()) {
      return names;
    }
    ObjectNode schema = JsonSchema.empty();
    ArrayNode forms = schema.putArray("anyOf").add(names);
    inTexts.forEach(term -> forms
        .addObject()
        .put("type", "string")
        .put("pattern", SPECIAL.matcher(term.label()).replaceAll("\\\\$0")));
    return schema;
  }
}
