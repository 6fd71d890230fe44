package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x08, '\n', '\r', 0x1b, 0x7f, 0x80, 0x9f, 0x061c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a,
        0x202e, 0x2066, 0x2069, 0xfeff, 0xd800, 0xdfff
      })
  void doSomethingAndAreReplaced(int c) {
    String text = "a" + Character.toString(c) + "b";

    assertThat(ControlCharacters.areIn(text)).isTrue();
    assertThat(ControlCharacters.replaced(text, '·')).isEqualTo("a·b");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        '\t', ' ', '~', 0xa0, 0xad, 'é', 0x061b, 0x061d, 0x200c, 0x200d, 0x2010, 0x2027, 0x202f,
        0x2065, 0x206a, '中', 0x1f600
      })
  void othersStay(int c) {
    String text = "a" + Character.toString(c) + "b";

    assertThat(ControlCharacters.areIn(text)).isFalse();
    assertThat(ControlCharacters.replaced(text, '·')).isEqualTo(text);
  }
}
