package org.remediationkb.rules.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.translation.Phrases.Phrase;

class PhrasesTest {

  private static final Location AT = SourceText.reviewed("page.md", "x").at(1, 1);

  private static Phrases phrases(String... pairs) {
    Map<String, Phrase> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(pairs[i], new Phrase(pairs[i + 1], AT));
    }
    return Phrases.of(all);
  }

  private static String translated(Phrases phrases, String sentence, String text) {
    return phrases.of(new Statement(text, AT, sentence, List.of(), List.of())).text();
  }

  @Test
  void aTextWithoutTranslationStays() {
    assertThat(phrases("or", "oder").of("and")).isEqualTo("and");
    assertThat(phrases("or", "oder").of("or")).isEqualTo("oder");
  }

  @Test
  void aSentenceKeepsTheValuesOfItsPage() {
    Phrases german = phrases("that runs {versions} on {device}", "mit {versions} auf {device}");

    assertThat(translated(german, "that runs {versions} on {device}", "that runs 7.4 on a P-1"))
        .isEqualTo("mit 7.4 auf a P-1");
  }

  @Test
  void aSentenceIsFilledWithTextsAsTheyAre() {
    Phrases german =
        phrases("{count} of {all} or more", "{count} von {all} oder mehr", "or", "oder");

    assertThat(german.filled("{count} of {all} or more", 3, "a or {b}"))
        .isEqualTo("3 von a or {b} oder mehr");
    assertThat(Phrases.NONE.filled("{count} left", 2)).isEqualTo("2 left");
  }

  @Test
  void wordsAfterTheLastValueAreNoPartOfIt() {
    assertThat(translated(phrases("of {n} days", "seit {n} Tagen"), "of {n} days", "of 3 days"))
        .isEqualTo("seit 3 Tagen");
  }

  @Test
  void aSentenceWithoutTranslationStaysWithAllOfItsValues() {
    assertThat(translated(phrases("or", "oder"), "whose model is {m}", "whose model is A or B"))
        .isEqualTo("whose model is A or B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A|A",
        "A or B|A oder B",
        "A, B or another printer|A, B oder ein anderer Drucker",
        "7.4 to 7.6|7.4 bis 7.6",
        "`on or off` or `up to 9`|`on or off` oder `up to 9`"
      })
  void valuesAreNames(String value, String expected) {
    Phrases german = phrases("or", "oder", "to", "bis", "another printer", "ein anderer Drucker");

    assertThat(german.value(value)).isEqualTo(expected);
  }
}
