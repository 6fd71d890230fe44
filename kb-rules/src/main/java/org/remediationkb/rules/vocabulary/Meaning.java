package org.remediationkb.rules.vocabulary;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.Constraint;

/** What a sentence means where it is said of one kind of fact. */
final class Meaning {

  /** For sentences whose values may be anything; pages are read in parallel. */
  private static final Expressions LOOSE = new Expressions();

  /** For sentences that were checked before they were kept. */
  private static final Expressions SHARED = new Expressions();

  /**
   * A demand whose value the page fills in.
   *
   * @param parameter the name in the sentence
   * @param property the property it is about
   * @param form how the value is written
   */
  record Open(String parameter, Property property, ValueForm form) {}

  /** A value that does not fit. */
  record Misfit(Open open, String text, int offset) {}

  private final String say;
  private final FactKind type;
  private final List<Constraint> fixed;
  private final List<Open> open;

  /** Made when the first text is compared with it, if it was not made to check the sentence. */
  private volatile @Nullable Expression expression;

  private Meaning(String say, FactKind type, List<Constraint> fixed, List<Open> open) {
    this.say = say;
    this.type = type;
    this.fixed = List.copyOf(fixed);
    this.open = List.copyOf(open);
  }

  /**
   * What a sentence means.
   *
   * @param say the sentence
   * @param fixed the demands that the page has no say in
   * @param open the demands that take a value from the page, in the order of the sentence
   * @throws io.cucumber.cucumberexpressions.CucumberExpressionException if it is none
   */
  static Meaning of(
      String say, FactKind type, List<Constraint> fixed, List<Open> open, Expressions expressions) {
    Meaning meaning = new Meaning(say, type, fixed, open);
    meaning.expression = expressions.create(say, regexps(open));
    return meaning;
  }

  /** The kind of fact. */
  FactKind type() {
    return type;
  }

  private Expression expression() {
    Expression made = expression;
    if (made == null) {
      made = SHARED.create(say, regexps(open));
      expression = made;
    }
    return made;
  }

  private static Map<String, String> regexps(List<Open> open) {
    Map<String, String> regexps = new LinkedHashMap<>();
    open.forEach(
        parameter -> regexps.put(parameter.parameter(), parameter.form().regexp()));
    return regexps;
  }

  private static String text(@Nullable String matched) {
    return matched == null ? "" : matched;
  }

  /** What the text demands, empty where it is not this sentence. */
  Optional<List<Constraint>> read(String text) {
    return expression().match(text).flatMap(this::constraints);
  }

  private Optional<List<Constraint>> constraints(List<Argument<?>> arguments) {
    List<Constraint> all = new ArrayList<>(fixed);
    for (int i = 0; i < open.size(); i++) {
      Open parameter = open.get(i);
      String value = text(arguments.get(i).getGroup().getValue());
      Optional<Constraint> constraint = parameter.form().constraint(parameter.property(), value);
      if (constraint.isEmpty()) {
        return Optional.empty();
      }
      all.add(constraint.get());
    }
    return Optional.of(all);
  }

  /** The value that keeps the text from being this sentence, empty where more does. */
  Optional<Misfit> misfit(String text) {
    Map<String, String> anything = new LinkedHashMap<>();
    open.forEach(parameter -> anything.put(parameter.parameter(), ".+"));
    return LOOSE.create(say, anything).match(text).flatMap(arguments -> {
      for (int i = 0; i < open.size(); i++) {
        Open parameter = open.get(i);
        String value = text(arguments.get(i).getGroup().getValue());
        if (parameter.form().constraint(parameter.property(), value).isEmpty()) {
          ValueForm.Part part = parameter.form().misfit(value);
          int offset = arguments.get(i).getGroup().getStart() + part.offset();
          return Optional.of(new Misfit(parameter, part.text(), offset));
        }
      }
      return Optional.empty();
    });
  }

  /** What a page may write for each value. */
  List<Sentence.Parameter> parameters() {
    return open.stream()
        .map(parameter -> new Sentence.Parameter(
            parameter.parameter(),
            parameter.form().many(),
            parameter.form().names(),
            parameter.form().allowed(),
            parameter.form().example()))
        .toList();
  }
}
