package org.remediationkb.rules.analysis.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.FormedText;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.SetsOf;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.evidence.Term;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.Within;

/** Values of a property, written as a fact file would: each that some demand may treat otherwise. */
final class SampleValues {

  private static final Source NOWHERE = new Source("-", 1);

  private SampleValues() {}

  /** The values, the plainest first. */
  static List<Known<?>> of(Property property, List<Constraint> demands) {
    List<Known<?>> single = single(property.valueType(), demands);
    return property.many() ? List.of(list(List.of()), list(single.subList(0, 1))) : single;
  }

  private static Known<?> list(List<Known<?>> elements) {
    List<?> values = elements.stream().map(Known::value).toList();
    return known(values, String.join(", ", elements.stream().map(Known::text).toList()));
  }

  private static List<Known<?>> single(Class<?> type, List<Constraint> demands) {
    if (Term.class.isAssignableFrom(type)) {
      return Stream.of(type.getEnumConstants())
          .<Known<?>>map(term -> known(term, text((Term) term)))
          .toList();
    }
    if (type == Boolean.class) {
      return List.of(known(true, "true"), known(false, "false"));
    }
    if (type == Integer.class) {
      return integers(demands);
    }
    return type.isAnnotationPresent(SetsOf.class) ? edges(demands) : texts(type);
  }

  /** A text that a fact file takes for this constant, also where it stands for any other text. */
  private static String text(Term term) {
    Class<?> type = ((Enum<?>) term).getDeclaringClass();
    if (Terms.findNamed(type, term.label()).isPresent()) {
      return term.label();
    }
    return Terms.areNumbers(type)
        ? IntStream.iterate(99, number -> number + 1)
            .mapToObj(String::valueOf)
            .filter(number -> Terms.findNamed(type, number).isEmpty())
            .findFirst()
            .orElseThrow()
        : term.label();
  }

  private static List<Known<?>> integers(List<Constraint> demands) {
    List<Integer> named = new ArrayList<>(List.of(0));
    for (Constraint demand : demands) {
      if (demand instanceof OneOf oneOf) {
        oneOf.values().forEach(value -> named.add((Integer) value));
      }
    }
    return named.stream()
        .flatMap(number -> Stream.of(number, number + 1))
        .distinct()
        .<Known<?>>map(number -> known(number, number.toString()))
        .toList();
  }

  private static List<Known<?>> edges(List<Constraint> demands) {
    return demands.stream()
        .filter(Within.class::isInstance)
        .flatMap(demand -> ((Within) demand).set().edges().stream())
        .sorted()
        .distinct()
        .<Known<?>>map(value -> known(value, value.toString()))
        .toList();
  }

  private static List<Known<?>> texts(Class<?> type) {
    FormedText texts = FormedText.of(type);
    TextForm form = texts.form();
    return Stream.concat(Stream.of(form.example()), Stream.of(form.variants()))
        .<Known<?>>map(text -> known(value(texts, text), text))
        .toList();
  }

  private static Object value(FormedText texts, String text) {
    Optional<?> value = texts.value(text);
    return value.orElseThrow(
        () -> new IllegalArgumentException(text + " is no " + texts.type().getSimpleName()));
  }

  private static <T> Known<T> known(T value, String text) {
    return new Known<>(value, text, NOWHERE);
  }
}
