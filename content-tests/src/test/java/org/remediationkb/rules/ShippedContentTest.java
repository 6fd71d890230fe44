package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.remediationkb.rules.analysis.coverage.Coverage;
import org.remediationkb.rules.analysis.coverage.CoverageReport;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.analysis.mutate.Mutator;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Outcome;

/** What the shipped pages and cases promise. */
class ShippedContentTest {

  @Test
  void nothingIsWrongWithThePages() {
    assertThat(ShippedContent.messages(ShippedContent.read(ShippedContent.FOLDER)))
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleAndCaseTurnsOutAsItSays() {
    return new ContentTests(ShippedContent.LIBRARY, ShippedContent.DIAGNOSTICIAN)
        .run(ShippedContent.trials(ShippedContent.FOLDER)).stream().map(ShippedContentTest::test);
  }

  @Test
  void eachSentenceIsShown() {
    CoverageReport report = Coverage.of(
        ShippedContent.LIBRARY.remediations().values(),
        ShippedContent.trials(ShippedContent.FOLDER),
        ShippedContent.KINDS);
    assertThat(report.gaps()).isEmpty();
    assertThat(report.proved() + report.exempt()).isEqualTo(report.sentences().size());
    assertThat(report.proved()).isGreaterThan(50);
  }

  @Test
  void eachMistakeInAPageIsNoticed() {
    MutationReport report = new Mutator(
            ShippedContent.LIBRARY, ShippedContent.trials(ShippedContent.FOLDER))
        .run()
        .value()
        .orElseThrow();
    assertThat(report.survivors().stream().map(survivor -> survivor.mutant().toString()))
        .isEmpty();
    assertThat(report.killed()).isGreaterThan(300);
  }

  private static DynamicTest test(Outcome outcome) {
    return DynamicTest.dynamicTest(
        outcome.name(),
        () ->
            assertThat(outcome.problems().stream().map(ShippedContent::message)).isEmpty());
  }
}
