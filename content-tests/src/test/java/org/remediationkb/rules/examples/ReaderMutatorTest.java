package org.remediationkb.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.content.ReaderPage;
import org.remediationkb.rules.examples.ReaderMutator.Mistake;
import org.remediationkb.rules.examples.ReaderMutator.Result;

class ReaderMutatorTest {

  private static final ReaderPage PAGE = ShippedContent.LIBRARY.readers().pages().stream()
      .filter(page -> page.id().equals("get-system-email-server"))
      .findFirst()
      .orElseThrow();

  private static Result run(ReaderPage page) {
    return new ReaderMutator(ShippedContent.LIBRARY, List.of(page)).run();
  }

  @Test
  void samplesNoticeEachMistake() {
    Result result = run(PAGE);
    assertThat(result.made()).isPositive();
    assertThat(result.missed()).isEmpty();
  }

  @Test
  void withoutASampleEveryMistakeIsMissed() {
    Result result = run(new ReaderPage(PAGE.title(), PAGE.format(), List.of(), PAGE.page()));
    assertThat(result.missed()).hasSize(result.made());
  }

  @Test
  void aLineAValueAndAMeaningAreChanged() {
    ReaderPage info = ShippedContent.LIBRARY.readers().pages().stream()
        .filter(page -> page.id().equals("diagnose-fortitoken-info"))
        .findFirst()
        .orElseThrow();
    Result result = run(new ReaderPage(info.title(), info.format(), List.of(), info.page()));
    assertThat(result.missed())
        .extracting(Mistake::change)
        .contains(
            "without `{token.serial} {token.drift} {token.report}`",
            "{token.drift} of `{token.serial} {token.drift} {token.report}` means nothing",
            "{token.serial} and {token.drift} change places",
            "without \"ends the list\"");
  }
}
