package org.remediationkb.rules.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.vocabulary.Fragment.Demand;
import org.remediationkb.rules.vocabulary.Fragment.Operand;
import org.remediationkb.rules.vocabulary.Fragment.Operator;

/**
 * Finds what a fragment means for one kind of fact: known properties, compared with what their types
 * allow, and nothing else.
 */
final class MeaningResolver {

  private static final Pattern PARAMETER = Pattern.compile("(?<!\\\\)\\{([^{}]*)\\}");

  /** The fragment makes no sense for this kind of fact. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Unfit(String message, int offset) {
      super(message);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  private final Map<String, FactKind> variables;
  private final Expressions expressions = new Expressions();

  /**
   * A resolver.
   *
   * @param variables the kind of fact that each name stands for in the whole vocabulary
   */
  MeaningResolver(Map<String, FactKind> variables) {
    this.variables = variables;
  }

  Meaning resolve(String say, Fragment fragment, FactKind type) throws Unfit {
    List<Constraint> fixed = new ArrayList<>();
    List<Meaning.Open> open = new ArrayList<>();
    for (Demand demand : fragment.demands()) {
      Property property = type.property(demand.property())
          .orElseThrow(() -> new Unfit(
              "a " + type.name() + " has no property " + demand.property(), demand.offset()));
      if (demand.operand() instanceof Operand.Parameter parameter) {
        open.add(open(parameter.name(), property, demand));
      } else {
        fixed.add(fixed(property, demand));
      }
    }
    return Meaning.of(say, type, fixed, inOrderOf(say, open), expressions);
  }

  private static Meaning.Open open(String name, Property property, Demand demand) throws Unfit {
    return ValueForm.of(property, demand.operator())
        .map(form -> new Meaning.Open(name, property, form))
        .orElseThrow(() -> unfit(property, demand, "pages can't supply a value for it"));
  }

  private Constraint fixed(Property property, Demand demand) throws Unfit {
    if (demand.operand() instanceof Operand.OtherFact other) {
      return join(property, demand, other);
    }
    List<String> names = ((Operand.Literals) demand.operand()).names();
    if (demand.operator() == Operator.WITHIN) {
      return ValueForm.of(property, Operator.WITHIN)
          .flatMap(sets -> sets.constraint(property, names.get(0)))
          .orElseThrow(() -> unfit(property, demand, "not a set of its values"));
    }
    List<Object> values = new ArrayList<>();
    for (String name : names) {
      values.add(literal(property, demand, name));
    }
    return new Constraint.OneOf(property, values);
  }

  private static Object literal(Property property, Demand demand, String name) throws Unfit {
    if (property.type() instanceof TermType terms && !property.many()) {
      List<String> names = terms.terms().stream().map(Term::name).toList();
      return terms
          .term(name)
          .orElseThrow(() -> unfit(property, demand, name + " is not one of its values, " + names));
    }
    if (property.type() instanceof BooleanType || property.type() instanceof IntegerType) {
      return property
          .type()
          .value(name)
          .orElseThrow(() -> unfit(property, demand, name + " is not one of its values"));
    }
    throw unfit(property, demand, name + " is not one of its values");
  }

  private Constraint join(Property property, Demand demand, Operand.OtherFact other) throws Unfit {
    Property joined = Optional.ofNullable(variables.get(other.variable()))
        .flatMap(type -> type.property(other.property()))
        .orElseThrow(() -> unfit(
            property,
            demand,
            "no sentence introduces " + other.variable() + " with a property " + other.property()));
    boolean identities =
        property.role() == Property.Role.IDENTITY && joined.role() == Property.Role.IDENTITY;
    if (!identities || property.type() != joined.type()) {
      throw unfit(property, demand, "only identifying properties can join facts");
    }
    return new Constraint.SameAs(property, other.variable(), joined);
  }

  private static Unfit unfit(Property property, Demand demand, String why) {
    return new Unfit(
        "the property " + property.name() + " can't be compared this way: " + why, demand.offset());
  }

  private static List<Meaning.Open> inOrderOf(String say, List<Meaning.Open> open) throws Unfit {
    List<Meaning.Open> ordered = new ArrayList<>();
    Matcher parameters = PARAMETER.matcher(say);
    while (parameters.find()) {
      String name = parameters.group(1);
      ordered.add(open.stream()
          .filter(o -> o.parameter().equals(name))
          .findFirst()
          .orElseThrow(() -> new Unfit("the sentence's {" + name + "} is not used under drl", 0)));
    }
    if (ordered.size() != open.size() || Set.copyOf(ordered).size() != open.size()) {
      throw new Unfit("each value must occur once in the sentence and once under drl", 0);
    }
    return ordered;
  }
}
