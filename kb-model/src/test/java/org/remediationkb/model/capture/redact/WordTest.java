package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {

  private static List<Word> words(String text) {
    char[] chars = text.toCharArray();
    return Word.in(chars, new Runs(chars));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "short words are none; ''",
        "a SERIAL01 b; SERIAL01",
        "SERIAL1; ''",
        "10.1.2.3:80->192.0.2.9; 10.1.2.3:80-|192.0.2.9",
        "a.b 1.2 x.yz; x.yz",
        "::1 a::b; a::b",
        "a_b_c a-b a-b-c; a_b_c|a-b-c",
        "\u00e9lectrique; lectrique",
      })
  void wordsAreLongOrHaveSigns(String text, String words) {
    assertThat(words(text).stream()
            .map(word -> text.substring(word.start(), word.end()))
            .collect(Collectors.joining("|")))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "HYD200AA00000001, true",
    "x.HYDRO001, true",
    "HY-VM0A1, true",
    "10.1.23.4:55555, false",
    "pump_of_unit, false",
  })
  void aSerialStandsTogetherOrHasHyphens(String text, boolean mayHaveSerial) {
    assertThat(words(text)).singleElement().returns(mayHaveSerial, Word::mayHaveSerial);
  }

  @ParameterizedTest
  @CsvSource({
    "port12.ex, true",
    "10.1.2.3.de, true",
    "www.x-y.z9, false",
    "x.y.zz9, true",
    "port12.e, false",
    "port12345., false",
    "port12.1ex, false",
    "porttwelve, false",
  })
  void aHostHasLettersBehindAFullStop(String text, boolean hasDomain) {
    char[] chars = text.toCharArray();
    assertThat(Word.in(chars, new Runs(chars)))
        .singleElement()
        .returns(hasDomain, word -> word.hasDomain(chars));
  }

  @Test
  void whatStandsTogetherIsCountedForEachWord() {
    assertThat(words("HYDRO00001 a.bc.def")).extracting(Word::longest).containsExactly(10, 3);
  }

  @Test
  void signsAreCounted() {
    assertThat(words("x 1.2.3-a:b-c_d:e y")).isEqualTo(List.of(new Word(2, 17, 2, 2, 2, 1)));
  }
}
