package org.remediationkb.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Truth;

/** What the comparisons under {@code where} mean. */
class ComparisonsTest {

  private static final Property PAGES =
      Property.collected("pages", IntegerType.INTEGER, "How many pages wait.");
  private static final Property STATE = Property.collected(
      "state",
      TermType.of(Term.of("idle"), Term.of("more than 3 jobs"), Term.of("busy")),
      "What it does.");
  private static final Property SERVICED =
      Property.collected("serviced", DateTimeType.DATE_TIME, "When it was serviced.");
  private static final FactKind PRINTER = FactKind.of(
      "Printer",
      new Subject("printer", "printer", Shape.SINGLE, false),
      "Printers.",
      PAGES,
      STATE,
      SERVICED);

  private static Checked<Vocabulary> read(String where) {
    return new VocabularyReader(FactKinds.of(PRINTER))
        .read(List.of(SourceText.of(
            "vocabulary.yaml",
            "- say: a printer\n  introduces: printer\n- say: as asked {x}\n  where:\n    "
                + where.replace("|", "\n    ") + "\n")));
  }

  private static Constraint meaning(String where, String bullet) {
    Checked<Vocabulary> vocabulary = read(where);
    assertThat(vocabulary.problems()).isEmpty();
    Sentence sentence = vocabulary.value().orElseThrow().sentences().get(1);
    return sentence.read(bullet, PRINTER).map(list -> list.get(list.size() - 1)).orElseThrow();
  }

  private static Truth test(Constraint constraint, Property property, String value) {
    Source source = new Source("case.yaml", 1);
    return constraint.test(new Fact(
        PRINTER, source, Map.of(property, property.known(value, value, source).orElseThrow())));
  }

  @ParameterizedTest
  @CsvSource({
    "more than, 2, FAILS, FAILS, HOLDS",
    "at least, 2, FAILS, HOLDS, HOLDS",
    "less than, 2, HOLDS, FAILS, FAILS",
    "at most, 2, HOLDS, HOLDS, FAILS"
  })
  void numbersAreComparedWithTheOneOfThePage(
      String words, String number, Truth one, Truth two, Truth three) {
    Constraint constraint = meaning("pages: " + words + " {x}", "as asked " + number);

    assertThat(test(constraint, PAGES, "1")).isEqualTo(one);
    assertThat(test(constraint, PAGES, "2")).isEqualTo(two);
    assertThat(test(constraint, PAGES, "3")).isEqualTo(three);
    assertThat(constraint.test(new Fact(PRINTER, new Source("-", 1), Map.of())))
        .isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "before, 2025-08-04, HOLDS, FAILS, FAILS",
    "after, 2025-08-04, FAILS, FAILS, HOLDS",
    "within, 2025-08-04 to 2025-08-04, FAILS, HOLDS, FAILS"
  })
  void datesAreComparedWithTheOneOfThePage(
      String words, String date, Truth third, Truth fourth, Truth fifth) {
    Constraint constraint = meaning("serviced: " + words + " {x}", "as asked " + date);

    assertThat(test(constraint, SERVICED, "2025-08-03 23:59:59 UTC")).isEqualTo(third);
    assertThat(test(constraint, SERVICED, "2025-08-04 00:00:00 UTC")).isEqualTo(fourth);
    assertThat(test(constraint, SERVICED, "2025-08-05 UTC")).isEqualTo(fifth);
    assertThat(test(constraint, SERVICED, "2025-08-04")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void numbersAreComparedWithARange() {
    Constraint constraint = meaning("pages: within {x}", "as asked 2 to 3");

    assertThat(test(constraint, PAGES, "1")).isEqualTo(Truth.FAILS);
    assertThat(test(constraint, PAGES, "2")).isEqualTo(Truth.HOLDS);
    assertThat(test(constraint, PAGES, "3")).isEqualTo(Truth.HOLDS);
    assertThat(test(constraint, PAGES, "4")).isEqualTo(Truth.FAILS);
  }

  @Test
  void whatReadsLikeAComparisonIsAValueWhereThereIsOneOfThatName() {
    Checked<Vocabulary> vocabulary = new VocabularyReader(FactKinds.of(PRINTER))
        .read(List.of(SourceText.of(
            "vocabulary.yaml", "- say: with many jobs\n  where: {state: more than 3 jobs}\n")));

    assertThat(vocabulary.problems()).isEmpty();
    Constraint constraint = vocabulary
        .value()
        .flatMap(v -> v.sentences().get(0).read("with many jobs", PRINTER))
        .map(list -> list.get(0))
        .orElseThrow();
    assertThat(test(constraint, STATE, "more than 3 jobs")).isEqualTo(Truth.HOLDS);
    assertThat(test(constraint, STATE, "idle")).isEqualTo(Truth.FAILS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pages: before {x}; pages can't supply a value with \"before\"",
        "serviced: more than {x}; pages can't supply a value with \"more than\"",
        "serviced: before 08/04/2025; 08/04/2025 is nothing to compare it with by \"before\"",
        "serviced: within 2025-08-05 to 2025-08-04; is nothing to compare it with by \"within\"",
        "pages: one of {x}; pages can't supply a value with \"one of\"",
        "state: more than {x}; pages can't supply a value with \"more than\"",
        "state: within {x}; pages can't supply a value with \"within\"",
        "state: ide; \"ide\" is not a value of the property state",
        "pages: more than many; many is nothing to compare it with by \"more than\"",
        "pages: same as printer.pages; only identifying properties can join facts",
        "pages: same as paper.size; no sentence introduces a fact with a paper.size",
        "state: is {y}; the sentence's {x} is not used under where",
        "sheets: 3; unknown property sheets"
      })
  void whatDoesNotFitIsTold(String where, String message) {
    assertThat(read(where).problems())
        .extracting(Problem::message)
        .anySatisfy(told -> assertThat(told).contains(message));
  }

  @Test
  void aNumberOutOfReachIsNoValueOfASentence() {
    Optional<List<Constraint>> none = read("pages: more than {x}")
        .value()
        .flatMap(v -> v.sentences().get(1).read("as asked 999999999", PRINTER));
    assertThat(none).isEmpty();
  }
}
