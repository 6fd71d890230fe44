package org.remediationkb.rules.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Gathering;
import org.remediationkb.model.fact.Gathering.Filter;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.Sequence;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.facts.PropertiesReader.Declared;

/**
 * Reads how a property follows from the facts of another kind:
 *
 * <pre>
 * count: job, where: {state: waiting}         # how many there are; of a number
 * count: job, but-not: {state: printed}
 * count: job, hours: 24, by: sent             # the most in so many hours
 * different: job.paper, then: several, otherwise: one   # whether values differ; of one of some values
 * some: job, where: {state: stuck}, then: stuck, otherwise: fine      # whether there is one
 * first: job, sharing: printer, where: {state: stuck}, then: first, otherwise: later
 * passed: due, clock: office.time, then: late, otherwise: in time      # a date of the fact itself
 * </pre>
 */
final class GathersReader {

  private static final int MOST_HOURS = 10_000;

  private final List<Problem> problems;
  private final List<Named> named = new ArrayList<>();
  private final List<Scalar> clocks = new ArrayList<>();

  /** What is asked of another kind: its name, the key of a property of it, and values of that. */
  private record Named(Scalar name, String kind, Optional<String> property, List<Scalar> values) {}

  GathersReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** How a property follows; empty where that is a problem. */
  Optional<Gathering> read(Declared property, Map<String, Declared> beside) {
    Fields fields = property.gathers().orElseThrow();
    OneGathering one = new OneGathering(fields, property, beside);
    Optional<Gathering> gathering = one.read();
    fields.refuseOthers();
    if (gathering.isEmpty() && !one.isRefused) {
      problems.add(ProblemCode.FACTS.error(
          fields.mapping().at(),
          "gathers needs one of the keys count (for a number), different, some, first and passed (for"
              + " one of several values)",
          "as in {count: job}, {different: job.paper, then: several}"
              + " or {some: job, where: {state: stuck}, then: stuck}"));
    }
    return gathering;
  }

  /** The reading of one. */
  private final class OneGathering {
    private final Fields fields;
    private final Declared property;
    private final Map<String, Declared> beside;
    private final Optional<Scalar> count;
    private final Optional<Scalar> some;
    private final Optional<Scalar> first;
    private final Optional<Scalar> passed;
    private final List<Scalar> different;
    private final Optional<Scalar> then;
    private final Optional<Scalar> otherwise;
    private boolean isRefused;

    OneGathering(Fields fields, Declared property, Map<String, Declared> beside) {
      this.fields = fields;
      this.property = property;
      this.beside = beside;
      this.count = fields.optional("count");
      this.some = fields.optional("some");
      this.first = fields.optional("first");
      this.passed = fields.optional("passed");
      this.different = different();
      this.then = fields.optional("then");
      this.otherwise = fields.optional("otherwise");
    }

    private List<Scalar> different() {
      Optional<YamlNode> node = fields.take("different");
      return node.filter(Sequence.class::isInstance).isPresent()
          ? fields.texts("different")
          : fields.optional("different").stream().toList();
    }

    Optional<Gathering> read() {
      long asked = Stream.of(count, some, first, passed, different.stream().findFirst())
          .filter(Optional::isPresent)
          .count();
      if (asked != 1) {
        return Optional.empty();
      }
      if (count.isPresent()) {
        return property.type() instanceof IntegerType ? count(count.get()) : Optional.empty();
      }
      boolean isOneOf = property.type() instanceof TermType && !property.many();
      Optional<Object> follows = isOneOf ? term(then) : Optional.empty();
      return follows.flatMap(value -> some.isPresent()
          ? some(some.get(), value)
          : first.isPresent()
              ? first(first.get(), value)
              : passed.isPresent() ? passed(passed.get(), value) : difference(value));
    }

    private Optional<Gathering> count(Scalar kind) {
      Optional<Scalar> hours = fields.optional("hours");
      Optional<Scalar> by = fields.optional("by");
      by.ifPresent(
          key -> named.add(new Named(key, kind.text(), Optional.of(key.text()), List.of())));
      named.add(new Named(kind, kind.text(), Optional.empty(), List.of()));
      Filter where = filter("where", kind);
      Optional<Filter> butNot =
          Optional.of(filter("but-not", kind)).filter(filter -> !filter.where().isEmpty());
      return Optional.of(new Gathering.Count(
          kind.text(),
          where,
          butNot,
          hours.flatMap(h ->
              hours(h).flatMap(n -> by.map(b -> new Gathering.Count.Within(n, b.text()))))));
    }

    private Optional<Integer> hours(Scalar hours) {
      Optional<Integer> number = IntegerType.INTEGER
          .value(hours.text())
          .map(Integer.class::cast)
          .filter(n -> n > 0 && n <= MOST_HOURS);
      if (number.isEmpty()) {
        refuse(hours, "\"" + hours.text() + "\" is not a number of hours", "as in hours: 24");
      }
      return number;
    }

    private Optional<Gathering> some(Scalar kind, Object value) {
      named.add(new Named(kind, kind.text(), Optional.empty(), List.of()));
      return Optional.of(
          new Gathering.Some(kind.text(), filter("where", kind), value, term(otherwise)));
    }

    private Optional<Gathering> first(Scalar kind, Object value) {
      Optional<Scalar> sharing = fields.required("sharing");
      isRefused |= sharing.isEmpty();
      sharing.ifPresent(
          key -> named.add(new Named(key, kind.text(), Optional.of(key.text()), List.of())));
      return sharing.flatMap(key -> term(otherwise)
          .map(other ->
              new Gathering.First(kind.text(), key.text(), filter("where", kind), value, other)));
    }

    private Optional<Gathering> passed(Scalar date, Object value) {
      Optional<Scalar> clock = fields.required("clock");
      isRefused |= clock.isEmpty();
      clock.ifPresent(clocks::add);
      boolean isDate = Optional.ofNullable(beside.get(date.text()))
          .filter(d -> d.type() instanceof DateTimeType && !d.many())
          .isPresent();
      if (!isDate) {
        refuse(
            date,
            "\"" + date.text() + "\" is not a date of this fact",
            "declare it beside this one, with type: date-and-time");
      }
      return clock
          .filter(named -> isDate)
          .flatMap(named -> term(otherwise)
              .map(other ->
                  new Gathering.Passed(kind(named), key(named), date.text(), value, other)));
    }

    private Optional<Gathering> difference(Object value) {
      List<String> keys = new ArrayList<>();
      String kind = "";
      for (Scalar one : different) {
        kind = kind(one);
        named.add(new Named(one, kind, Optional.of(key(one)), List.of()));
        keys.add(key(one));
      }
      return Optional.of(new Gathering.Difference(kind, keys, value, term(otherwise)));
    }

    private Optional<Object> term(Optional<Scalar> label) {
      return label.flatMap(text -> {
        Optional<Term> term = ((TermType) property.type()).labelled(text.text());
        if (term.isEmpty()) {
          refuse(text, "\"" + text.text() + "\" is not a value of the property", "");
        }
        return term;
      });
    }

    private void refuse(Scalar at, String message, String help) {
      isRefused = true;
      problems.add(ProblemCode.FACTS.error(at.at(), message, help));
    }

    private Filter filter(String key, Scalar kind) {
      Map<String, List<String>> where = new LinkedHashMap<>();
      fields
          .mapping(key)
          .ifPresent(filter -> filter.mapping().entries().forEach(entry -> {
            List<Scalar> values = entry.value() instanceof Sequence
                ? filter.texts(entry.key().text())
                : filter.optional(entry.key().text()).stream().toList();
            named.add(
                new Named(entry.key(), kind.text(), Optional.of(entry.key().text()), values));
            where.put(entry.key().text(), values.stream().map(Scalar::text).toList());
          }));
      return new Filter(where);
    }
  }

  private static String kind(Scalar path) {
    return path.text().split("[.]", 2)[0];
  }

  private static String key(Scalar path) {
    String[] names = path.text().split("[.]", 2);
    return names.length == 2 ? names[1] : "";
  }

  private void checkClock(Scalar clock, Map<String, FactKind> kinds) {
    boolean isClock = Optional.ofNullable(kinds.get(kind(clock)))
        .filter(kind -> kind.subject().shape() == Shape.SINGLE)
        .flatMap(kind -> kind.property(key(clock)))
        .filter(property -> property.type() instanceof DateTimeType && !property.many())
        .isPresent();
    if (!isClock) {
      problems.add(ProblemCode.FACTS.error(
          clock.at(),
          "\"" + clock.text() + "\" is not a clock",
          "write it as KIND.PROPERTY: a property with type: date-and-time, of a kind of which a"
              + " case has one fact"));
    }
  }

  /** Finds what is asked of kinds, properties and values that there are not. */
  void check(Map<String, FactKind> kinds) {
    clocks.forEach(clock -> checkClock(clock, kinds));
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
      } else {
        asked.property().flatMap(kind::property).ifPresent(p -> check(p, asked.values()));
      }
    }
  }

  private void check(Property property, List<Scalar> values) {
    for (Scalar value : values) {
      boolean isValue = property.type() instanceof TermType terms
          ? terms.labelled(value.text()).isPresent()
          : property.type() instanceof BooleanType
              && property.type().value(value.text()).isPresent();
      if (!isValue) {
        problems.add(ProblemCode.FACTS.error(
            value.at(), "\"" + value.text() + "\" is not a value of " + property.key(), ""));
      }
    }
  }
}
