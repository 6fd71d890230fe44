package org.remediationkb.model.fortitoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.evidence.FormedText;

class TokenSerialTest {

  @ParameterizedTest
  @CsvSource({
    "FTK200BAA0000000, FORTITOKEN_200,    HARD",
    "FTK2001234567890, FORTITOKEN_200,    HARD",
    "FTK210BAA0000000, FORTITOKEN_210,    HARD",
    "FTK211BAA0000000, FORTITOKEN_200CD,  HARD",
    "FTK220BAA0000000, FORTITOKEN_220,    HARD",
    "FTK300BAA0000000, OTHER,             HARD",
    "FTKMOB2A0F00000B, FORTITOKEN_MOBILE, MOBILE"
  })
  void prefixTellsTheModel(String text, TokenModel model, TokenKind kind) {
    TokenSerial serial = TokenSerial.parse(text).orElseThrow();

    assertThat(serial.model()).contains(model);
    assertThat(serial.kind()).contains(kind);
    assertThat(serial).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FTK200",
        "FTK200BAA000000",
        "FTK200BAA00000000",
        "ftk200baa0000000",
        "FTKMOB2A0******0",
        "FTKMOB2A0G00000B",
        "FGT60FTK20000001",
        "FTK200BAA0000000\n",
        " FTK200BAA000000"
      })
  void nothingElseIsASerial(String text) {
    assertThat(TokenSerial.parse(text)).isEmpty();
  }

  @Test
  void itsExamplesHaveEveryModelAndOneThatIsMasked() {
    FormedText serials = FormedText.of(TokenSerial.class);
    Stream<String> texts = Stream.concat(
        Stream.of(serials.form().example()), Stream.of(serials.form().variants()));
    Stream<String> models = texts
        .map(text -> (TokenSerial) serials.value(text).orElseThrow())
        .map(serial -> serial.model().map(TokenModel::label).orElse("masked"));
    assertThat(models)
        .containsExactlyInAnyOrder(
            "FortiToken 200",
            "FortiToken 210",
            "FortiToken 220",
            "FortiToken 200CD/200BCD",
            "FortiToken Mobile",
            "another hard token",
            "masked");
    assertThat(TokenModel.values()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "FTK200**********, FORTITOKEN_200",
    "FTK211XXXXXXXXXX, FORTITOKEN_200CD",
    "FTKMOB2A0******0, FORTITOKEN_MOBILE",
    "FTKMOB**********, FORTITOKEN_MOBILE",
    "FTK20***********,",
    "FTKMO***********,",
    "FTK*************,"
  })
  void aMaskBehindThePrefixLeavesTheModel(String text, TokenModel model) {
    TokenSerial serial = TokenSerial.parseMasked(text, 1).orElseThrow();
    assertThat(serial.model()).isEqualTo(Optional.ofNullable(model));
    assertThat(serial.isComplete()).isFalse();
  }
}
