package org.remediationkb.model.hydro;

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
    return FactDraft.of(HydroFacts.TOKEN, SOURCE)
        .with("serial", serial, serial.text(), SOURCE)
        .build()
        .reading(property)
        .known()
        .map(Known::value)
        .map(Term.class::cast);
  }

  private static Term model(String name) {
    return FactDraft.term(HydroFacts.TOKEN, "model", name);
  }

  @ParameterizedTest
  @CsvSource({
    "HTK200BAA0000000, HydroToken 200, hard",
    "HTK2001234567890, HydroToken 200, hard",
    "HTK210BAA0000000, HydroToken 210, hard",
    "HTK211BAA0000000, HydroToken 200CD/200BCD, hard",
    "HTK220BAA0000000, HydroToken 220, hard",
    "HTK300BAA0000000, another hard token, hard",
    "HTKMOB2A0F00000B, HydroToken Mobile, mobile"
  })
  void prefixTellsTheModel(String text, String model, String kind) {
    Text serial = HydroFacts.TOKEN_SERIAL.text(text).orElseThrow();

    assertThat(follows(serial, "model")).contains(model(model));
    assertThat(follows(serial, "kind")).contains(FactDraft.term(HydroFacts.TOKEN, "kind", kind));
    assertThat(serial).hasToString(text);
    assertThat(serial.isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTK200",
        "HTK200BAA000000",
        "HTK200BAA00000000",
        "htk200baa0000000",
        "HTKMOB2A0******0",
        "HTKMOB2A0G00000B",
        "HGT60HTK20000001",
        "HTK200BAA0000000\n",
        " HTK200BAA000000"
      })
  void nothingElseIsASerial(String text) {
    assertThat(HydroFacts.TOKEN_SERIAL.text(text)).isEmpty();
  }

  @Test
  void itsExamplesHaveEveryModelAndOneThatIsMasked() {
    Stream<String> models = HydroFacts.TOKEN_SERIAL.samples().stream()
        .map(text -> HydroFacts.TOKEN_SERIAL.text(text).orElseThrow())
        .map(serial -> follows(serial, "model").map(Term::label).orElse("masked"));
    assertThat(models)
        .containsExactlyInAnyOrder(
            "HydroToken 200",
            "HydroToken 210",
            "HydroToken 220",
            "HydroToken 200CD/200BCD",
            "HydroToken Mobile",
            "another hard token",
            "masked");
    TermType type = (TermType) HydroFacts.TOKEN.property("model").orElseThrow().type();
    assertThat(type.terms()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "HTK200**********, HydroToken 200",
    "HTK211XXXXXXXXXX, HydroToken 200CD/200BCD",
    "HTKMOB2A0******0, HydroToken Mobile",
    "HTKMOB**********, HydroToken Mobile",
    "HTK20***********,",
    "HTKMO***********,",
    "HTK*************,"
  })
  void aMaskBehindThePrefixLeavesTheModel(String text, @Nullable String model) {
    Text serial = HydroFacts.TOKEN_SERIAL.masked(text, 1).orElseThrow();
    assertThat(follows(serial, "model"))
        .isEqualTo(Optional.ofNullable(model).map(TokenSerialTest::model));
    assertThat(follows(serial, "kind").isPresent()).isEqualTo(model != null);
    assertThat(serial.isComplete()).isFalse();
  }
}
