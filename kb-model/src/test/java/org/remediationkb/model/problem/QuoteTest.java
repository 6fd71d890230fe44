package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

  @Test
  void longTextIsCut() {
    assertThat(Quote.of("a".repeat(60))).isEqualTo('"' + "a".repeat(60) + '"');
    assertThat(Quote.of("b ".repeat(31))).isEqualTo('"' + "b ".repeat(29) + "b…" + '"');
  }

  @Test
  void characterOfTwoUnitsIsNotCutInHalf() {
    assertThat(Quote.of("😀".repeat(61))).isEqualTo('"' + "😀".repeat(59) + "…" + '"');
  }

  @Test
  void secretIsMaskedBeforeItCouldBeCut() {
    String code = "ABCD-EFGH-IJKL-MNOP";

    assertThat(Quote.of("the code in here stands at the very end of it all: " + code))
        .isEqualTo("\"the code in here stands at the very end of it all: ***\"");
    assertThat(Quote.of("seed", "A1")).isEqualTo("\"***\"");
  }
}
