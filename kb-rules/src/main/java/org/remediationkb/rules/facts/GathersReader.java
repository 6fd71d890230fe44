package org.remediationkb.rules.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Gathering;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.facts.PropertiesReader.Declared;

/**
 * Reads how a property follows from the facts of another kind:
 *
 * <pre>
 * count: job                            # how many there are; of a number
 * different: job.paper, then: several   # whether their values differ; of one of some values
 * </pre>
 */
final class GathersReader {

  private final List<Problem> problems;
  private final List<Named> named = new ArrayList<>();

  /** What is asked of another kind: its name, and the key of a property of it. */
  private record Named(Scalar name, String kind, Optional<String> property) {}

  GathersReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** How a property follows; empty where that is a problem. */
  Optional<Gathering> read(Declared property) {
    Fields fields = property.gathers().orElseThrow();
    Optional<Scalar> count = fields.optional("count");
    Optional<Scalar> different = fields.optional("different");
    Optional<Scalar> then = fields.optional("then");
    fields.refuseOthers();
    if (count.isPresent() && different.isEmpty() && property.type() instanceof IntegerType) {
      named.add(new Named(count.get(), count.get().text(), Optional.empty()));
      return Optional.of(new Gathering.Count(count.get().text()));
    }
    if (different.isPresent()
        && count.isEmpty()
        && then.isPresent()
        && property.type() instanceof TermType terms
        && !property.many()) {
      return difference(different.get(), then.get(), terms);
    }
    problems.add(ProblemCode.FACTS.error(
        fields.mapping().at(),
        "count (of a number), or different and then (of one of some values) are needed",
        "as in {count: job} or {different: job.paper, then: several}"));
    return Optional.empty();
  }

  private Optional<Gathering> difference(Scalar different, Scalar then, TermType terms) {
    String[] names = different.text().split("[.]", 2);
    named.add(new Named(different, names[0], Optional.of(names.length == 2 ? names[1] : "")));
    Optional<Gathering> gathering = terms
        .labelled(then.text())
        .map(term -> new Gathering.Difference(names[0], names.length == 2 ? names[1] : "", term));
    if (gathering.isEmpty()) {
      problems.add(ProblemCode.FACTS.error(
          then.at(), "\"" + then.text() + "\" is not a value of the property", ""));
    }
    return gathering;
  }

  /** Finds what is asked of kinds and properties that there are not. */
  void check(Map<String, FactKind> kinds) {
    for (Named asked : named) {
      FactKind kind = kinds.get(asked.kind());
      if (kind == null || kind.subject().shape() == Shape.SINGLE) {
        problems.add(ProblemCode.FACTS.error(
            asked.name().at(),
            "there are not several facts \"" + asked.kind() + "\"",
            DidYouMean.question(asked.kind(), kinds.keySet()).orElse("")));
      } else if (asked.property().filter(key -> kind.property(key).isEmpty()).isPresent()) {
        problems.add(ProblemCode.FACTS.error(
            asked.name().at(),
            "a " + asked.kind() + " has no property \"" + asked.property().get() + "\"",
            DidYouMean.question(
                    asked.property().get(),
                    kind.properties().stream().map(Property::key).toList())
                .orElse("write it as " + asked.kind() + ".PROPERTY")));
      }
    }
  }
}
