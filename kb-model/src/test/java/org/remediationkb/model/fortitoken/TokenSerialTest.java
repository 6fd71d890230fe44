package org.remediationkb.model.fortitoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.FactDraft;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;

class TokenSerialTest {

  private static final Source SOURCE = new Source("case.yaml", 1);

  /** What follows from the serial of a token. */
  private static Optional<Term> follows(Text serial, String property) {
    return FactDraft.of(FortiTokenFacts.TOKEN, SOURCE)
        .with("serial", serial, serial.text(), SOURCE)
        .build()
        .reading(property)
        .known()
        .map(Known::value)
        .map(Term.class::cast);
  }

  private static Term model(String name) {
    return FactDraft.term(FortiTokenFacts.TOKEN, "model", name);
  }

  @ParameterizedTest
  @CsvSource({
    "FTK200BAA0000000, FortiToken 200, hard",
    "FTK2001234567890, FortiToken 200, hard",
    "FTK210BAA0000000, FortiToken 210, hard",
    "FTK211BAA0000000, FortiToken 200CD/200BCD, hard",
    "FTK220BAA0000000, FortiToken 220, hard",
    "FTK300BAA0000000, another hard token, hard",
    "FTKMOB2A0F00000B, FortiToken Mobile, mobile"
  })
  void prefixTellsTheModel(String text, String model, String kind) {
    Text serial = FortiTokenFacts.TOKEN_SERIAL.text(text).orElseThrow();

    assertThat(follows(serial, "model")).contains(model(model));
    assertThat(follows(serial, "kind"))
        .contains(FactDraft.term(FortiTokenFacts.TOKEN, "kind", kind));
    assertThat(serial).hasToString(text);
    assertThat(serial.isComplete()).isTrue();
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
    assertThat(FortiTokenFacts.TOKEN_SERIAL.text(text)).isEmpty();
  }

  @Test
  void itsExamplesHaveEveryModelAndOneThatIsMasked() {
    Stream<String> models = FortiTokenFacts.TOKEN_SERIAL.samples().stream()
        .map(text -> FortiTokenFacts.TOKEN_SERIAL.text(text).orElseThrow())
        .map(serial -> follows(serial, "model").map(Term::label).orElse("masked"));
    assertThat(models)
        .containsExactlyInAnyOrder(
            "FortiToken 200",
            "FortiToken 210",
            "FortiToken 220",
            "FortiToken 200CD/200BCD",
            "FortiToken Mobile",
            "another hard token",
            "masked");
    TermType type =
        (TermType) FortiTokenFacts.TOKEN.property("model").orElseThrow().type();
    assertThat(type.terms()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "FTK200**********, FortiToken 200",
    "FTK211XXXXXXXXXX, FortiToken 200CD/200BCD",
    "FTKMOB2A0******0, FortiToken Mobile",
    "FTKMOB**********, FortiToken Mobile",
    "FTK20***********,",
    "FTKMO***********,",
    "FTK*************,"
  })
  void aMaskBehindThePrefixLeavesTheModel(String text, @Nullable String model) {
    Text serial = FortiTokenFacts.TOKEN_SERIAL.masked(text, 1).orElseThrow();
    assertThat(follows(serial, "model"))
        .isEqualTo(Optional.ofNullable(model).map(TokenSerialTest::model));
    assertThat(follows(serial, "kind").isPresent()).isEqualTo(model != null);
    assertThat(serial.isComplete()).isFalse();
  }
}
