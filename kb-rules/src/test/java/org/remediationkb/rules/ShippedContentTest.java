package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Outcome;

/** What the shipped pages and cases promise. */
class ShippedContentTest {

  private final ContentTests tests = new ContentTests(
      ShippedContent.LIBRARY, ShippedContent.DIAGNOSTICIAN, ShippedContent.FACT_FILES);

  @Test
  void nothingIsWrongWithThePages() {
    assertThat(ShippedContent.messages(ShippedContent.read(ShippedContent.FOLDER)))
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleTurnsOutAsItsPageSays() {
    return tests.pages().stream().map(ShippedContentTest::test);
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsDiagnosedAsItSays() throws IOException {
    return tests.cases(ShippedContent.FOLDER.resolve("cases")).stream()
        .map(ShippedContentTest::test);
  }

  private static DynamicTest test(Outcome outcome) {
    return DynamicTest.dynamicTest(
        outcome.name(),
        () ->
            assertThat(outcome.problems().stream().map(ShippedContent::message)).isEmpty());
  }
}
