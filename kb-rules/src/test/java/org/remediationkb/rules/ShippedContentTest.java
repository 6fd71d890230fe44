package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

  private static DynamicTest test(Outcome outcome) {
    return DynamicTest.dynamicTest(
        outcome.name(),
        () ->
            assertThat(outcome.problems().stream().map(ShippedContent::message)).isEmpty());
  }
}
