package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTimeRange;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerRange;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VersionRanges;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;

/**
 * Each way of comparing, with each thing that can be known, in each form of the engine: rules as
 * objects, rules as they are printed, and the second reading of conditions.
 */
class ComparisonTest {

  private static final TextType NAME = TextType.of("[a-z]{1,9}", "a name", "pump", "NAME");
  private static final Term OPEN = Term.of("open");
  private static final Term SHUT = Term.of("shut, and won't open");
  private static final TermType STATE = TermType.of(OPEN, SHUT, Term.anyOther("another state"));

  private static final Property VALVE_NAME = Property.identity("name", NAME, "Its name.");
  private static final Property VALVE_STATE = Property.collected("state", STATE, "Its state.");
  private static final Property TURNS =
      Property.collected("turns", IntegerType.INTEGER, "How far it is open.");
  private static final Property TESTED =
      Property.collected("tested", BooleanType.BOOLEAN, "Whether it was tested.");
  private static final Property FIRMWARE = Property.collected(
      "firmware", new VersionType("valve", "1.2.3", "1.2.0 to 1.2.9"), "Its firmware.");
  private static final Property LINE = Property.collected("line", NAME, "The line it is in.");
  private static final Property SERVICED =
      Property.collected("serviced", DateTimeType.DATE_TIME, "When it was serviced.");
  private static final FactKind VALVE = FactKind.of(
      "Valve",
      new Subject("valve", "valves", Shape.LIST, true),
      "The valves.",
      VALVE_NAME,
      VALVE_STATE,
      TURNS,
      TESTED,
      FIRMWARE,
      LINE,
      SERVICED);

  private static final Property PUMP_NAME = Property.identity("name", NAME, "Its name.");
  private static final Property PUMP_LINE = Property.collected("line", NAME, "Its line.");
  private static final FactKind PUMP = FactKind.of(
      "Pump", new Subject("pump", "pumps", Shape.LIST, true), "The pumps.", PUMP_NAME, PUMP_LINE);

  /** A value that fits the comparison, and one that does not. */
  private enum Is {
    FITTING(Truth.HOLDS),
    OTHER(Truth.FAILS),
    NOTHING(Truth.UNKNOWN),
    DISPUTED(Truth.UNKNOWN);

    private final Truth truth;

    Is(Truth truth) {
      this.truth = truth;
    }

    Reading<?> reading(ValueType type, String fitting, String other) {
      return switch (this) {
        case FITTING -> known(type, fitting);
        case OTHER -> known(type, other);
        case NOTHING -> Reading.notCollected();
        case DISPUTED -> Reading.ofAll(List.of(known(type, fitting), known(type, other)));
      };
    }
  }

  private static Known<Object> known(ValueType type, String text) {
    return new Known<>(type.value(text).orElseThrow(), text, new Source("case.yaml", 1));
  }

  private record Comparison(Constraint constraint, String fitting, String other) {

    private Reading<?> reading(Is is) {
      return is.reading(constraint.property().type(), fitting, other);
    }
  }

  private static final Map<String, Comparison> COMPARISONS = Map.ofEntries(
      entry("a term equals", new OneOf(VALVE_STATE, List.of(SHUT)), SHUT.label(), "open"),
      entry("a term is one of", new OneOf(VALVE_STATE, List.of(SHUT, OPEN)), "open", "leaking"),
      entry("a number equals", new OneOf(TURNS, List.of(0)), "0", "1"),
      entry("a number is one of", new OneOf(TURNS, List.of(-1, 0)), "0", "1"),
      entry(
          "a number within a range",
          new Within(TURNS, IntegerRange.parse("-1 to 3").orElseThrow()),
          "-1",
          "4"),
      entry("true", new OneOf(TESTED, List.of(true)), "true", "false"),
      entry("false", new OneOf(TESTED, List.of(false)), "false", "true"),
      entry(
          "a version within a range",
          new Within(FIRMWARE, VersionRanges.of("1.2.0 to 1.2.9")),
          "1.2.9",
          "1.3.0"),
      entry(
          "a version within two ranges",
          new Within(FIRMWARE, VersionRanges.of("0.0.0, or 1.2.0 to 1.2.9")),
          "0.0.0",
          "0.0.1"),
      entry(
          "a version in a range that begins with the first of all",
          new Within(FIRMWARE, VersionRanges.of("0.0.0 to 1.0.0")),
          "0.9.0",
          "1.0.1"),
      entry(
          "a date before another",
          new Within(SERVICED, dates("before 2025-08-04")),
          "2025-08-01",
          "2025-08-06"),
      entry(
          "a date after another",
          new Within(SERVICED, dates("after 2025-08-04")),
          "2025-08-06",
          "2025-08-01"),
      entry(
          "a date within a range",
          new Within(SERVICED, dates("within 2025-08-04 to 2025-08-06")),
          "2025-08-05",
          "2025-08-01"));

  private static Map.Entry<String, Comparison> entry(
      String name, Constraint constraint, String fitting, String other) {
    return Map.entry(name, new Comparison(constraint, fitting, other));
  }

  static Stream<Arguments> comparisons() {
    return COMPARISONS.keySet().stream()
        .sorted()
        .flatMap(name -> Stream.of(Is.values()).map(is -> Arguments.of(name, is)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("comparisons")
  void holdsForAKnownValueThatFitsAndForNothingElse(String name, Is is) {
    Comparison comparison = COMPARISONS.get(name);
    Remediation page = page(pattern("$valve", VALVE, comparison.constraint()));
    Fact valve = valve(Map.of(comparison.constraint().property(), comparison.reading(is)));

    decideAlike(page, List.of(valve), is.truth);
  }

  /** The ends of what can be meant decide; 2025-08-04 begins 14 hours before it does in UTC. */
  @ParameterizedTest
  @CsvSource({
    "before 2025-08-04, 2025-08-03 23:59:59 UTC, HOLDS",
    "before 2025-08-04, 2025-08-04 00:00:00 UTC, FAILS",
    "before 2025-08-04, 2025-08-03 12:00:00, UNKNOWN",
    "before 2025-08-04, 2025-08-03 11:59:59, HOLDS",
    "before 2025-08-04, 2025-08-04 14:00:00, FAILS",
    "before 2025-08-04, 2025-08-04 13:59:59, UNKNOWN",
    "before 2025-08-04, 2025-08-02, HOLDS",
    "before 2025-08-04, 2025-08-03, UNKNOWN",
    "before 2025-08-04, 2025-08-05, FAILS",
    "before 2025-08-04 12:00, 2025-08-04 11:59 UTC, HOLDS",
    "before 2025-08-04 12:00, 2025-08-04 UTC, UNKNOWN",
    "before 2025-08-04 12:00 +02:00, 2025-08-04 10:00 UTC, FAILS",
    "after 2025-08-04, 2025-08-04 23:59:59 UTC, FAILS",
    "after 2025-08-04, 2025-08-05 00:00:00 UTC, HOLDS",
    "after 2025-08-04, 2025-08-05 13:59:59, UNKNOWN",
    "after 2025-08-04, 2025-08-05 14:00:00, HOLDS",
    "after 2040-02-29, 2040-03-02, HOLDS",
    "after 1960-01-01, 1960-01-02 00:00:00 UTC, HOLDS",
    "within 2025-08-04 to 2025-08-06, 2025-08-05, HOLDS",
    "within 2025-08-04 to 2025-08-06, 2025-08-04, UNKNOWN",
    "within 2025-08-04 to 2025-08-06, 2025-08-04 UTC, HOLDS",
    "within 2025-08-04 to 2025-08-06, 2025-08-07 UTC, FAILS",
    "within 2025-08-04 to 2025-08-04, 2025-08-04, UNKNOWN"
  })
  void aDateHoldsWhereItDoesWhateverIsNotSaid(String range, String date, Truth truth) {
    Within within = new Within(SERVICED, dates(range));

    decideAlike(
        page(pattern("$valve", VALVE, within)),
        List.of(valve(Map.of(SERVICED, known(DateTimeType.DATE_TIME, date)))),
        truth);
  }

  private static DateTimeRange dates(String text) {
    String[] words = text.split(" ", 2);
    return (switch (words[0]) {
          case "before" -> DateTimeRange.before(words[1]);
          case "after" -> DateTimeRange.after(words[1]);
          default -> DateTimeRange.parse(words[1]);
        })
        .orElseThrow();
  }

  static Stream<Arguments> joins() {
    return Stream.of(Is.values())
        .flatMap(left -> Stream.of(Is.values()).map(right -> Arguments.of(left, right)));
  }

  /** A valve in the line of a pump. What the page is about comes second, and is joined all the same. */
  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("joins")
  void joinHoldsWhereBothAreKnownAndEqual(Is left, Is right) {
    Remediation page = page(
        pattern("$pump", PUMP), pattern("$valve", VALVE, new SameAs(LINE, "$pump", PUMP_LINE)));
    Fact pump = new Fact(
        PUMP,
        new Source("case.yaml", 1),
        Map.of(PUMP_NAME, known(NAME, "pump"), PUMP_LINE, left.reading(NAME, "north", "south")));
    Fact valve = valve(Map.of(LINE, right.reading(NAME, "north", "south")));
    boolean areKnown = left.truth != Truth.UNKNOWN && right.truth != Truth.UNKNOWN;

    decideAlike(
        page,
        List.of(pump, valve),
        areKnown ? (left == right ? Truth.HOLDS : Truth.FAILS) : Truth.UNKNOWN);
  }

  @ParameterizedTest
  @MethodSource("joins")
  void aFurtherFactThatIsNotKnownDoesNotStandInTheWay(Is left, Is right) {
    Remediation page = page(
        pattern("$pump", PUMP), pattern("$valve", VALVE, new SameAs(LINE, "$pump", PUMP_LINE)));
    List<Fact> facts = new ArrayList<>();
    for (Is line : List.of(left, right, Is.FITTING)) {
      Map<Property, Reading<?>> known =
          Map.of(PUMP_NAME, known(NAME, "pump"), PUMP_LINE, line.reading(NAME, "north", "south"));
      facts.add(new Fact(PUMP, new Source("case.yaml", facts.size() + 1), known));
    }
    facts.add(valve(Map.of(LINE, known(NAME, "north"))));

    decideAlike(page, facts, Truth.HOLDS);
  }

  private static void decideAlike(Remediation page, List<Fact> facts, Truth truth) {
    Case known = new Case("comparison", facts);
    Fact subject = facts.get(facts.size() - 1);
    boolean holds = truth == Truth.HOLDS;

    assertThat(new Evaluator(new CaseIndex(known)).truth(page.when(), subject)).isEqualTo(truth);
    assertThat(DroolsEngine.of(List.of(page)).run(known).isEmpty()).isNotEqualTo(holds);
    assertThat(DroolsEngine.compile(List.of(page)).run(known).isEmpty()).isNotEqualTo(holds);
  }

  private static Fact valve(Map<Property, Reading<?>> known) {
    Map<Property, Reading<?>> all = new HashMap<>(known);
    all.put(VALVE_NAME, known(NAME, "inlet"));
    return new Fact(VALVE, new Source("case.yaml", 9), all);
  }

  private static final Remediation ANY =
      HydroContent.LIBRARY.remediation("seed-missing").orElseThrow();

  private static FactPattern pattern(String variable, FactKind type, Constraint... constraints) {
    Statement statement = new Statement(
        "a sentence", ANY.page().text().at(1, 1), "a sentence", List.of(), List.of(constraints));
    return new FactPattern(variable, type, List.of(statement));
  }

  private static Remediation page(FactPattern... patterns) {
    return new Remediation(
        "a-page",
        "A page",
        VALVE,
        ANY.severity(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        new Condition(List.of(new Alternative(List.of(patterns)))),
        ANY.why(),
        ANY.what(),
        ANY.check(),
        ANY.shown(),
        ANY.page());
  }
}
