package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {

  private static List<String> in(String text) {
    Runs runs = new Runs(text.toCharArray());
    List<String> found = new ArrayList<>();
    for (int run = 0; run < runs.count(); run++) {
      found.add(text.substring(runs.start(run), runs.end(run)));
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'--', ''",
    "a, a",
    "' ab1, C_d-', ab1|C|d",
    "10.1.2.3:80, 10|1|2|3|80",
    "josé1, jos|1"
  })
  void lettersAndDigitsStandTogether(String text, String runs) {
    assertThat(String.join("|", in(text))).isEqualTo(runs);
  }

  @Test
  void thereMayBeAnyNumber() {
    assertThat(in("ab.".repeat(100))).hasSize(100).containsOnly("ab");
  }

  @Test
  void anyOtherCharacterIsNotAscii() {
    assertThat(new Runs("a~ b".toCharArray()).isAscii()).isTrue();
    assertThat(new Runs("a\u0080".toCharArray()).isAscii()).isFalse();
  }
}
