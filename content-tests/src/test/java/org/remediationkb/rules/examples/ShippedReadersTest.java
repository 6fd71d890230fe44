package org.remediationkb.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.content.ReaderCheck;

class ShippedReadersTest {

  @Test
  void havePagesWithoutProblems() {
    assertThat(ShippedContent.LIBRARY.readers().problems())
        .extracting(ShippedContent::message)
        .isEmpty();
    assertThat(ShippedContent.LIBRARY.readers().pages()).isNotEmpty();
  }

  @Test
  void noLineIsTakenByTwoTemplates() {
    assertThat(ReaderCheck.problems(ShippedContent.LIBRARY.readers().pages()))
        .extracting(ShippedContent::message)
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> samplesGiveWhatTheyState() {
    ReaderTests tests = new ReaderTests(ShippedContent.LIBRARY);
    return ShippedContent.LIBRARY.readers().pages().stream()
        .flatMap(page -> tests.run(page).stream())
        .map(outcome -> DynamicTest.dynamicTest(
            outcome.name(),
            () -> assertThat(outcome.problems())
                .extracting(ShippedContent::message)
                .isEmpty()));
  }
}
