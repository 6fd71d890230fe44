package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CluesTest {

  @Test
  void tellsWhichCharactersThereAre() {
    Clues clues = Clues.of("a%@\u007F\u00e9 0", HydroConsole.SECRETS);
    assertThat(clues.has('a')).isTrue();
    assertThat(clues.has('%')).isTrue();
    assertThat(clues.has('@')).isTrue();
    assertThat(clues.has('~')).isFalse();
    assertThat(clues.has('0')).isTrue();
    assertThat(clues.has('b')).isFalse();
    assertThat(clues.has('!')).isFalse();
    assertThat(clues.has('p')).isFalse(); // 64 after '0'
    assertThat(clues.has('?')).isFalse();
    assertThat(clues.has('i')).isFalse(); // 128 before U+00E9
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef", // 16 with a digit
        "x ABCDEFGHIJKLMNOP y",
        "abcdefghijklmnopqrstuvwxyzabcdef", // 32 of lower case
        "+/=_-+/=_-+/=_-+",
        "z/0123456789abcde"
      })
  void aLongWordMayBeASecretForItsFormAlone(String text) {
    assertThat(Clues.of(text, HydroConsole.SECRETS).hasLongWord()).isTrue();
    assertThat(Clues.of(text, HydroConsole.SECRETS).maySuspect()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcde", // 15
        "abcdefghijklmnop", // 16 of lower case
        "abcdefghijklmnopqrstuvwxyzabcde", // 31 of lower case
        "0123456 89abcdefghi",
        "0123456\u00e989abcdefghi",
        "0123456\u008089abcdefghi"
      })
  void aShortWordOrOneOfLowerCaseIsNone(String text) {
    assertThat(Clues.of(text, HydroConsole.SECRETS).hasLongWord()).isFalse();
    assertThat(Clues.of(text, HydroConsole.SECRETS).maySuspect()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"50%", "a\\b", "a&b", "$1", "{x", "a@b/c", "ENC", "-B", "my PIN", "curl -u x"})
  void aSignOrAWordIsWorthALook(String text) {
    assertThat(Clues.of(text, HydroConsole.SECRETS).maySuspect()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a@b", "a/b", "EN", "NC", "EC", "B", "-", "b-c", "c d e"})
  void halfOfItIsNot(String text) {
    assertThat(Clues.of(text, HydroConsole.SECRETS).maySuspect()).isFalse();
  }

  @Test
  void keysAndArgumentsAreToldApart() {
    assertThat(Clues.of("pin x", HydroConsole.SECRETS).mayHaveKey()).isTrue();
    assertThat(Clues.of("nothing here", HydroConsole.SECRETS).mayHaveKey()).isFalse();
    assertThat(Clues.of("nothing here", HydroConsole.SECRETS).mayHaveArgument()).isFalse();
    assertThat(Clues.of("a&b", HydroConsole.SECRETS).mayHaveEscapes()).isTrue();
    assertThat(Clues.of("a%b", HydroConsole.SECRETS).mayHaveEscapes()).isTrue();
    assertThat(Clues.of("a\\b", HydroConsole.SECRETS).mayHaveEscapes()).isTrue();
    assertThat(Clues.of("a b", HydroConsole.SECRETS).mayHaveEscapes()).isFalse();
  }
}
