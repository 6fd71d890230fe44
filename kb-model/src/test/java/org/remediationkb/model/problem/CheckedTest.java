package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTest {

  private static final Location AT = SourceText.of("a", "text").at(1, 1);

  @Test
  void warningsLeaveTheValueUsableAndErrorsDoNot() {
    Problem warning = Problem.warning("K1", AT, "odd", "");
    Problem error = Problem.error("K2", AT, "wrong", "");

    assertThat(Checked.unlessErrors("value", List.of(warning)).value()).contains("value");
    assertThat(Checked.unlessErrors("value", List.of(warning, error)).value()).isEmpty();
    assertThat(Checked.unlessErrors("value", List.of(warning, error)).problems())
        .hasSize(2);
  }
}
