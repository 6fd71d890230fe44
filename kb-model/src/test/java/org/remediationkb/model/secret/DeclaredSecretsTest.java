package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a library declares is added to what is secret anywhere. */
class DeclaredSecretsTest {

  private static final Identifiers IDENTIFIERS = HydroConsole.SECRETS.identifiers();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          HTK200AAA0000001                 | HTK
          htk200aaa0000001                 | HTK
          HTKMOB0123456789                 | HTK
          HTKMOBZZZZZZZZZ9                 | H
          HGT60HTK20000001                 | H
          HMG-VM0A11001234                 | H
          EHTM0001                         | EHTM
          """)
  void theFormThatSaysMostCounts(String text, String beginning) {
    assertThat(IDENTIFIERS.of(text)).map(Identifier::beginning).contains(beginning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTK200AAA000001", // 15 characters
        "HTK200AAA00000001", // 17
        "HYDROELECTRICITY", // 16 letters are a word
        "XTK200AAA0000001",
        "EHTM001"
      })
  void otherTextsIdentifyNothing(String text) {
    assertThat(IDENTIFIERS.of(text)).isEmpty();
  }

  @Test
  void someMayStandTogether() {
    String one = "HGT60HTK20000001";
    assertThat(IDENTIFIERS.together(one)).isEqualTo(16);
    assertThat(IDENTIFIERS.together(one + "HTK200AAA0000001")).isEqualTo(16);
    assertThat(IDENTIFIERS.together(one.repeat(32))).isEqualTo(16);
    assertThat(IDENTIFIERS.together(one.repeat(33))).isZero();
    assertThat(IDENTIFIERS.together(one + "XGT60HTK20000001")).isZero();
    assertThat(IDENTIFIERS.together("EHTM0001")).isZero();
  }

  @Test
  void whatNobodyDeclaresMayBeASecret() {
    assertThat(Secrets.GENERAL.masked("of HGT60HTK20000001")).isEqualTo("of ***");
    assertThat(Secrets.GENERAL.masked("set hydrotoken \"x1\"")).isEqualTo("set hydrotoken \"***\"");
    assertThat(Secrets.GENERAL.masked("hydrotoken: x1")).isEqualTo("hydrotoken: ***");
    assertThat(HydroConsole.SECRETS.masked("hydrotoken: x1")).isEqualTo("hydrotoken: x1");
    assertThat(HydroConsole.SECRETS.masked("of HGT60HTK20000001")).isEqualTo("of HGT60HTK20000001");
  }

  @Test
  void argumentsAreThoseThatAreDeclared() {
    Secrets secrets = new Secrets(new RedactionTerms(
        List.of(),
        List.of("valve-lock op* {word} {secrets}", "valve-card {code}"),
        Set.of(),
        Set.of(),
        List.of(),
        Set.of(),
        List.of()));
    assertThat(secrets.masked("exe valve-lock open v1 4711 abc"))
        .isEqualTo("exe valve-lock open v1 ***");
    assertThat(secrets.masked("EXE VALVE-LOCK OP v1 abc")).isEqualTo("EXE VALVE-LOCK OP v1 ***");
    assertThat(secrets.masked("exe valve-lock close v1 abc"))
        .isEqualTo("exe valve-lock close v1 abc");
    assertThat(secrets.masked("exe valve-card \"abc\" now"))
        .isEqualTo("exe valve-card \"***\" now");
    assertThat(secrets.masked("exe valve-card 0000-0000")).isEqualTo("exe valve-card 0000-0000");
    assertThat(secrets.masked("password: abc")).isEqualTo("password: ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "valve", "va {secrets}", "valve {word}", "valve (a+)+ {code}", "{code}"})
  void anotherTextSaysOfNoArgumentThatItIsSecret(String text) {
    assertThat(SecretArgument.parse(text)).isEmpty();
  }
}
