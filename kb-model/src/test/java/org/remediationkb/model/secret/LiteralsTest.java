package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  /** The words that are found, each with its end, in the order of their ends. */
  private static List<String> found(List<String> words, String text) {
    List<String> found = new ArrayList<>();
    Literals.of(words).find(text, (word, end) -> found.add(words.get(word) + end));
    return found;
  }

  @Test
  void wordsThatOverlapAndEndInOneAnotherAreAllFound() {
    assertThat(found(List.of("he", "she", "his", "hers"), "ushers"))
        .containsExactlyInAnyOrder("she4", "he4", "hers6");
    assertThat(found(List.of("he", "she", "his", "hers"), "hishe"))
        .containsExactlyInAnyOrder("his3", "she5", "he5");
    assertThat(found(List.of("aa"), "aaaa")).containsExactly("aa2", "aa3", "aa4");
    assertThat(found(List.of("abcd", "bc", "c"), "abcx")).containsExactlyInAnyOrder("bc3", "c3");
  }

  @ParameterizedTest
  @CsvSource({
    "PiN, pin3",
    "xxpin, pin5",
    "pipin, pin5",
    "p in, ''",
    "pi, ''",
    "'', ''",
    "pién, ''",
    "épin, pin4",
    "pi\u007Fn, ''",
    "pi\u0080n, ''",
    "{pin}, pin4"
  })
  void anyCaseCountsAndOtherCharactersEndAWord(String text, String found) {
    assertThat(String.join(" ", found(List.of("pin"), text))).isEqualTo(found);
  }

  @Test
  void aWordMayHaveSignsAndStandTwice() {
    assertThat(found(List.of("reg-id", "\":", "reg-id"), "x REG-ID\":1"))
        .containsExactly("reg-id8", "reg-id8", "\":10");
  }
}
