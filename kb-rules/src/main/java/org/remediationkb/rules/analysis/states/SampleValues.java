package org.remediationkb.rules.analysis.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.Within;

/** Values of a property, written as a fact file would: each that some demand may treat otherwise. */
final class SampleValues {

  private static final Source NOWHERE = new Source("-", 1);

  private SampleValues() {}

  /** What identifies the first fact of a kind. */
  static Map<Property, Known<?>> identity(FactKind type) {
    return type.identifying().stream()
        .collect(
            Collectors.toMap(Function.identity(), part -> of(part, List.of()).get(0)));
  }

  /** The values, the plainest first. */
  static List<Known<?>> of(Property property, List<Constraint> demands) {
    List<Known<?>> single = single(property.type(), demands);
    return property.many() ? List.of(list(List.of()), list(single.subList(0, 1))) : single;
  }

  private static Known<?> list(List<Known<?>> elements) {
    List<?> values = elements.stream().map(Known::value).toList();
    return known(values, String.join(", ", elements.stream().map(Known::text).toList()));
  }

  private static List<Known<?>> single(ValueType type, List<Constraint> demands) {
    if (type instanceof TermType terms) {
      return terms.terms().stream()
          .<Known<?>>map(term -> known(term, text(terms, term)))
          .toList();
    }
    if (type instanceof BooleanType) {
      return List.of(known(true, "true"), known(false, "false"));
    }
    if (type instanceof IntegerType) {
      return integers(demands);
    }
    if (type instanceof DateTimeType) {
      return dates(demands);
    }
    return type instanceof VersionType ? edges(demands) : texts(type);
  }

  /** A text that a fact file takes for this term, also where it stands for any other text. */
  private static String text(TermType type, Term term) {
    return term.isAnyOther() && type.areNumbers()
        ? IntStream.iterate(99, number -> number + 1)
            .mapToObj(String::valueOf)
            .filter(number -> type.findNamed(number).isEmpty())
            .findFirst()
            .orElseThrow()
        : term.label();
  }

  private static List<Known<?>> integers(List<Constraint> demands) {
    List<Integer> named = new ArrayList<>(List.of(0));
    for (Constraint demand : demands) {
      if (demand instanceof OneOf oneOf) {
        oneOf.values().forEach(value -> named.add((Integer) value));
      } else if (demand instanceof Within within) {
        within.set().edges().forEach(edge -> named.add((Integer) edge));
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

  /** The edges, and for each a date whose zone is not known, so that it may be on both sides. */
  private static List<Known<?>> dates(List<Constraint> demands) {
    List<Known<?>> edges = edges(demands);
    if (edges.isEmpty()) {
      return List.of(date(DateTimeType.EXAMPLE));
    }
    return Stream.concat(
            edges.stream(),
            edges.stream()
                .map(edge -> date(((DateTime) edge.value()).withoutZone().toString())))
        .distinct()
        .toList();
  }

  private static Known<?> date(String text) {
    return known(DateTimeType.DATE_TIME.value(text).orElseThrow(), text);
  }

  private static List<Known<?>> texts(ValueType type) {
    TextType form = type instanceof VariantType variants ? variants.bare() : (TextType) type;
    return form.samples().stream()
        .<Known<?>>map(text -> known(type.value(text).orElseThrow(), text))
        .toList();
  }

  private static <T> Known<T> known(T value, String text) {
    return new Known<>(value, text, NOWHERE);
  }
}
