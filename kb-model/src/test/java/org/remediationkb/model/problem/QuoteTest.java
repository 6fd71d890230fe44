package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

  private static final Location AT = SourceText.of("case.yaml", "").at(1, 1);

  @Test
  void longTextIsCut() {
    assertThat(Quote.of(AT, "a".repeat(60))).isEqualTo('"' + "a".repeat(60) + '"');
    assertThat(Quote.of(AT, "b ".repeat(31))).isEqualTo('"' + "b ".repeat(29) + "b…" + '"');
  }

  @Test
  void characterOfTwoUnitsIsNotCutInHalf() {
    assertThat(Quote.of(AT, "😀".repeat(61))).isEqualTo('"' + "😀".repeat(59) + "…" + '"');
  }

  @Test
  void secretIsMaskedBeforeItCouldBeCut() {
    String code = "ABCD-EFGH-IJKL-MNOP";

    assertThat(Quote.of(AT, "the code in here stands at the very end of it all: " + code))
        .isEqualTo("\"the code in here stands at the very end of it all: ***\"");
    assertThat(Quote.of(AT, "seed", "A1")).isEqualTo("\"***\"");
  }
}
