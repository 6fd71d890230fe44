package org.remediationkb.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTypeTest {

  private static final TextType PLATE =
      TextType.of("[A-Z]{2}[0-9X]{3,8}", "a number plate", "AB123", "PLATE");
  private static final TextType MASKABLE = PLATE.maskable();

  @Test
  void aTextHasTheFormAsAWhole() {
    assertThat(PLATE.text("CD456")).contains(new Text(PLATE, "CD456"));
    assertThat(PLATE.value("CD456")).contains(new Text(PLATE, "CD456"));
    assertThat(PLATE.matches("CD456")).isTrue();
    assertThat(new Text(PLATE, "CD456")).hasToString("CD456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cd456", "CD456 ", " CD456", "CD456\n", "CD456-CD456"})
  void nothingElseIsAValue(String text) {
    assertThat(PLATE.matches(text)).isFalse();
    assertThat(PLATE.text(text)).isEmpty();
    assertThat(PLATE.value(text)).isEmpty();
  }

  @Test
  void textsOfDifferentFormsDiffer() {
    assertThat(new Text(MASKABLE, "CD456")).isNotEqualTo(new Text(PLATE, "CD456"));
  }

  @Test
  void aFormIsTheSameHoweverItIsRefined() {
    TextType refined = PLATE.variants("EF789").inCommands().maskable();
    TextType inAnotherOrder = PLATE.maskable().variants("EF789").inCommands();

    assertThat(PLATE.samples()).containsExactly("AB123");
    assertThat(PLATE.mayStandInCommands()).isFalse();
    for (TextType type : new TextType[] {refined, inAnotherOrder}) {
      assertThat(type.pattern()).isEqualTo(MASKABLE.pattern());
      assertThat(type.meaning()).isEqualTo("a number plate");
      assertThat(type.example()).isEqualTo("AB123");
      assertThat(type.placeholder()).isEqualTo("PLATE");
      assertThat(type.samples()).containsExactly("AB123", "EF789");
      assertThat(type.mayStandInCommands()).isTrue();
      assertThat(type.text("CD4**#1")).map(Text::isComplete).contains(false);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CD456,      CD456",
    "CD4XX,      CD4XX",
    "CD4**#1,    CD4",
    "CD***#9,    CD",
    "CD4XXX#1,   CD4",
    "CD4xXx9#1,  CD4",
    "CD4X9XXX#1, CD4X9"
  })
  void whatStandsBeforeTheMaskCanBeSeen(String text, String visible) {
    Text masked = MASKABLE.text(text).orElseThrow();

    assertThat(masked.visible()).isEqualTo(visible);
    assertThat(masked.isComplete()).isEqualTo(text.equals(visible));
  }

  @Test
  void nothingIsAMaskWhereTheFormHasNone() {
    assertThat(PLATE.text("CD4**#1")).isEmpty();
    assertThat(PLATE.text("CD4XXX")).map(Text::visible).contains("CD4XXX");
    assertThat(PLATE.text("CD4XXX")).map(Text::isComplete).contains(true);
    assertThat(MASKABLE.text("CD4XXX")).isEmpty();
  }

  @Test
  void aMaskedTextHasTheNumberOfItsOccurrence() {
    assertThat(MASKABLE.masked("CD4**", 2)).contains(new Text(MASKABLE, "CD4**#2"));
    assertThat(MASKABLE.masked("CD4**", 10)).contains(new Text(MASKABLE, "CD4**#10"));
    assertThat(MASKABLE.masked("CD4**", 1_000_000)).isEmpty();
    assertThat(MASKABLE.masked("CD4XX", 1)).isEmpty();
    assertThat(MASKABLE.masked("", 1)).isEmpty();
  }

  @Test
  void whatAllTextsBeginWithIsNotMasked() {
    TextType ticket = TextType.of("TK[0-9]{4}", "a ticket", "TK0001", "TICKET").maskable();
    assertThat(ticket.masked("TK0***", 1)).map(Text::visible).contains("TK0");
    assertThat(ticket.masked("T*****", 1)).isEmpty();
    assertThat(ticket.masked("******", 1)).isEmpty();
  }
}
