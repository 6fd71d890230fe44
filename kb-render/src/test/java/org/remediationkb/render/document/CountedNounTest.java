package org.remediationkb.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedNounTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0              | 0
      999            | 999
      1000           | 1,000
      4484774        | 4,484,774
      -1             | -1
      -1000          | -1,000
      """)
  void aCommaIsBeforeEachThreeDigits(long number, String shown) {
    assertThat(CountedNoun.number(number)).isEqualTo(shown);
  }

  @Test
  void oneHasNoPlural() {
    assertThat(CountedNoun.of(1, "state")).isEqualTo("1 state");
    assertThat(CountedNoun.of(0, "state")).isEqualTo("0 states");
    assertThat(CountedNoun.of(1234, "state")).isEqualTo("1,234 states");
  }
}
