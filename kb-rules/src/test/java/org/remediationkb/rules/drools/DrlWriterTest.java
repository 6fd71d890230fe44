package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.content.Severity;

/** A page as the rule that an engineer reads. */
class DrlWriterTest {

  private static String rule(String id) {
    return DrlWriter.rule(HydroContent.LIBRARY.remediation(id).orElseThrow());
  }

  @Test
  void sentencesStandAboveWhatTheyMean() {
    assertThat(rule("seed-already-issued")).contains("""
        rule "seed-already-issued"
        when
            // a hard token
            $token : Token(
                kind == "hard",
                // that reports `token already activated, and seed won't be returned`
                report == "token already activated, and seed won't be returned",
                // whose model is HydroToken 200, HydroToken 210 or HydroToken 220
                model in ( "HydroToken 200", "HydroToken 210", "HydroToken 220" ) )
        then
        end
        """);
  }

  @Test
  void factsAreJoinedByEqualityWithAVariableAlone() {
    assertThat(rule("bug-1218458")).contains("""
            // a hard token
            $token : Token(
                $token_serial : serial != null,
                kind == "hard" )
            // an attempt to activate it
            $activation : Activation(
                serial != null, serial == $token_serial,
                // that answered `cmdb save error`
                output == "cmdb save error" )
            // the HydroGate
            $hydrogate : Hydrogate(
                // that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6
                hydroos != null, hydroos >= 7004010 && hydroos <= 7004011 || hydroos >= 7006003 && hydroos <= 7006006 )
        """);
  }

  @Test
  void severalFactsOfAnAlternativeAreJoinedByAWord() {
    assertThat(rule("seed-on-cd-only")).contains("""
                model == "HydroToken 200CD/200BCD" )
            and
            // an attempt to activate it
            $activation : Activation(
                serial != null, serial == $token_serial,
                // that answered `cmdb save error`
                output == "cmdb save error" )
            )
        """);
  }

  @Test
  void orWhenIsAnAlternativeOfTheSameRule() {
    assertThat(rule("licence-card-not-found")).contains("""
            (
            // an import of a mobile token licence
            $licenceImport : LicenceImport(
                // whose error code is `10`
                errorCode == "10" )
            )
            or
            (
        """);
  }

  @Test
  void noRuleHasAConsequenceOrAttributes() {
    assertThat(DrlWriter.write(HydroContent.LIBRARY.remediations().values()))
        .containsPattern("then\nend")
        .doesNotContain("salience", "no-loop", "eval(", "global ", "function ")
        .doesNotContainPattern("then\n(?!end)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\f", "\u000b", "\u0085", "\u2028", "\u2029", "\0", "\\u000a", "*/", "/*"
      })
  void aTextThatNobodyCheckedBecomesNoRule(String end) {
    String text = "x" + end + "rule \"evil\" when then System.exit(7); end";
    assertThatIllegalArgumentException().isThrownBy(() -> DrlText.comment(text));
    assertThatIllegalArgumentException().isThrownBy(() -> DrlText.name(text));
    assertThatIllegalArgumentException().isThrownBy(() -> DrlText.literal(text));
  }

  @Test
  void literalsAreTextsNumbersAndTruthValuesOnly() {
    assertThat(DrlText.literal("7.4.1 to 7.4.2")).isEqualTo("\"7.4.1 to 7.4.2\"");
    assertThat(DrlText.literal(-7)).isEqualTo("-7");
    assertThat(DrlText.literal(7004010L)).isEqualTo("7004010");
    assertThat(DrlText.literal(true)).isEqualTo("true");
    assertThatIllegalArgumentException().isThrownBy(() -> DrlText.literal("a\" + b + \""));
    assertThatIllegalArgumentException().isThrownBy(() -> DrlText.literal("a\\"));
    assertThatIllegalArgumentException().isThrownBy(() -> DrlText.literal(Severity.INFO));
  }
}
