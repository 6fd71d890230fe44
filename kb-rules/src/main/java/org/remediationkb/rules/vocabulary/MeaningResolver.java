package org.remediationkb.rules.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.vocabulary.Demand.Comparison;
import org.remediationkb.rules.vocabulary.Demand.Worded;

/**
 * Finds what a sentence means for one kind of fact: known properties, compared with what their types
 * allow, and nothing else.
 */
final class MeaningResolver {

  private static final Pattern PARAMETER = Pattern.compile("(?<!\\\\)\\{([^{}]*)\\}");

  /** What a sentence asks makes no sense for this kind of fact. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Unfit(String message, String help, Location at) {
      super(message);
      this.problem = ProblemCode.VOCABULARY.error(at, message, help);
    }

    Problem problem() {
      return problem;
    }
  }

  private final Set<FactKind> introduced;
  private final Expressions expressions = new Expressions();

  /**
   * A resolver.
   *
   * @param introduced the kinds of fact that sentences of the whole vocabulary introduce
   */
  MeaningResolver(Set<FactKind> introduced) {
    this.introduced = introduced;
  }

  Meaning resolve(Scalar say, List<Demand> demands, FactKind type) throws Unfit {
    List<Constraint> fixed = new ArrayList<>();
    List<Meaning.Open> open = new ArrayList<>();
    for (Demand demand : demands) {
      String key = demand.property().text();
      Property property = type.property(key)
          .orElseThrow(() -> new Unfit(
              "a " + type.subject().name() + " has no property " + key,
              "",
              demand.property().at()));
      Optional<Worded> worded = demand.worded().filter(w -> !isValue(property, demand));
      Optional<String> parameter = worded.flatMap(Worded::parameter);
      if (parameter.isPresent()) {
        open.add(open(parameter.get(), property, worded.get().comparison(), demand));
      } else if (worded.isPresent()) {
        fixed.add(compared(property, worded.get(), demand));
      } else {
        fixed.add(values(property, demand, type));
      }
    }
    return Meaning.of(say.text(), type, fixed, inOrderOf(say, open), expressions);
  }

  /** What reads like a comparison can be a value: then it is meant as that. */
  private static boolean isValue(Property property, Demand demand) {
    return literal(property, demand.values().get(0)).isPresent();
  }

  private static Meaning.Open open(
      String name, Property property, Comparison comparison, Demand demand) throws Unfit {
    return ValueForm.of(property, comparison)
        .map(form -> new Meaning.Open(name, property, form))
        .orElseThrow(() -> unfit(
            property, demand, "pages can't supply a value with \"" + comparison.words + "\""));
  }

  private Constraint compared(Property property, Worded worded, Demand demand) throws Unfit {
    return worded.comparison() == Comparison.SAME_AS
        ? join(property, worded.operand(), demand)
        : ValueForm.of(property, worded.comparison())
            .flatMap(form -> form.constraint(property, worded.operand()))
            .orElseThrow(() -> unfit(
                property,
                demand,
                worded.operand() + " is nothing to compare it with by \""
                    + worded.comparison().words + "\""));
  }

  private static Constraint values(Property property, Demand demand, FactKind type) throws Unfit {
    List<Object> values = new ArrayList<>();
    for (Scalar value : demand.values()) {
      values.add(literal(property, value).orElseThrow(() -> notAValue(property, value, type)));
    }
    return new Constraint.OneOf(property, values);
  }

  private static Unfit notAValue(Property property, Scalar value, FactKind type) {
    List<String> labels = property.type() instanceof TermType terms && !property.many()
        ? terms.terms().stream().map(Term::label).toList()
        : List.of();
    String question =
        DidYouMean.question(value.text(), labels).map(q -> q + " ").orElse("");
    String help = labels.isEmpty()
        ? "it can't be compared with a value"
        : question + "Its values are " + String.join("; ", labels) + "; declare another one in "
            + type.declaration();
    return new Unfit(
        "\"" + value.text() + "\" is not a value of the property " + property.key(),
        help,
        value.at());
  }

  private static Optional<Object> literal(Property property, Scalar value) {
    if (property.many()) {
      return Optional.empty();
    }
    if (property.type() instanceof TermType terms) {
      return terms.labelled(value.text()).map(term -> term);
    }
    boolean isPlain =
        property.type() instanceof BooleanType || property.type() instanceof IntegerType;
    return isPlain ? property.type().value(value.text()) : Optional.empty();
  }

  private Constraint join(Property property, String operand, Demand demand) throws Unfit {
    String[] other = operand.split("[.]", 2);
    Optional<FactKind> kind = introduced.stream()
        .filter(type -> type.subject().name().equals(other[0]))
        .findFirst();
    Property joined = kind.flatMap(type -> type.property(other.length > 1 ? other[1] : ""))
        .orElseThrow(
            () -> unfit(property, demand, "no sentence introduces a fact with a " + operand));
    boolean identities =
        property.role() == Property.Role.IDENTITY && joined.role() == Property.Role.IDENTITY;
    if (!identities || property.type() != joined.type()) {
      throw unfit(property, demand, "only identifying properties can join facts");
    }
    return new Constraint.SameAs(property, kind.orElseThrow().variable(), joined);
  }

  private static Unfit unfit(Property property, Demand demand, String why) {
    return new Unfit(
        "the property " + property.key() + " can't be compared this way: " + why, "", demand.at());
  }

  private static List<Meaning.Open> inOrderOf(Scalar say, List<Meaning.Open> open) throws Unfit {
    List<Meaning.Open> ordered = new ArrayList<>();
    Matcher parameters = PARAMETER.matcher(say.text());
    while (parameters.find()) {
      String name = parameters.group(1);
      ordered.add(open.stream()
          .filter(o -> o.parameter().equals(name))
          .findFirst()
          .orElseThrow(() -> new Unfit(
              "the sentence's {" + name + "} is not used under where",
              "say under where what it is compared with, such as state: one of {" + name + "}",
              say.at())));
    }
    if (ordered.size() != open.size() || Set.copyOf(ordered).size() != open.size()) {
      throw new Unfit(
          "each value must occur once in the sentence and once under where", "", say.at());
    }
    return ordered;
  }
}
