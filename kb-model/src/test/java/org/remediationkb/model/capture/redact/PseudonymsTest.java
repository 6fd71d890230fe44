package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.secret.HydroConsole;

class PseudonymsTest {

  private final Pseudonyms pseudonyms = new Pseudonyms(HydroConsole.SECRETS);

  @ParameterizedTest
  @CsvSource({
    "TOKEN_SERIAL, HTK200BAA0000000, HTK200R000000001, HTK200**********",
    "TOKEN_SERIAL, HTKMOB26B6A1B201, HTKMOBDE00000001, HTKMOB**********",
    "UNIT_SERIAL, HGT60HTK20000001, HGT60HR000000001, HGT60H**********",
    "LICENCE_NUMBER, EHTM1234567890AB, EHTMR00000000001, EHTM0000",
    "LICENCE_NUMBER, EHTM1234, EHTMR000001, EHTM0000",
    "LICENCE_NUMBER, HTMTRIAL12345678, HTMTRIALR0000001, HTMTRIAL0000",
    "LICENCE_CODE, AAAA-BBBB-CCCC-DDDD, REDACTED-CODE-0001, REDACTED",
    "IPV4, 10.1.2.3, 192.0.2.1, 0.0.0.0",
    "IPV6, 2a02::7, 2001:db8::1, ::",
    "MAC, 00090faabbcc, 02005e000001, 000000000000"
  })
  void anIdentifierHasOneOfItsKindAndBeyondTheMostAForm(
      Kind kind, String identifier, String pseudonym, String form) {
    assertThat(pseudonyms.of(kind, identifier)).isEqualTo(pseudonym);
    assertThat(pseudonyms.of(kind, identifier)).isEqualTo(pseudonym);
    assertThat(pseudonyms.of(kind, pseudonym)).isNotEqualTo(pseudonym); // another one's, by chance
    assertThat(new Pseudonyms(HydroConsole.SECRETS).of(kind, pseudonym)).isEqualTo(pseudonym);
    assertThat(new Pseudonyms(HydroConsole.SECRETS, 0).of(kind, identifier)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({
    "HOST, host-1.example, host.example",
    "USER, user-1, user",
    "GROUP, group-1, group",
    "VDOM, vdom-1, vdom"
  })
  void aNameHasOneOfItsKindAndBeyondTheMostAForm(Kind kind, String pseudonym, String form) {
    assertThat(pseudonyms.name(kind, "nord")).isEqualTo(pseudonym);
    assertThat(pseudonyms.name(Kind.USER, "nord")).isEqualTo(pseudonym);
    assertThat(pseudonyms.name(kind, pseudonym)).isEqualTo(pseudonym);

    Pseudonyms full = new Pseudonyms(HydroConsole.SECRETS, 1);
    assertThat(full.name(kind, "nord")).isEqualTo(pseudonym);
    assertThat(full.name(kind, "ost")).isEqualTo(form);
    assertThat(full.name(kind, "nord")).isEqualTo(pseudonym);
    full.learn(kind, "west");
    assertThat(full.known().isEmpty()).isTrue();
  }

  @Test
  void aPseudonymThatTheTextHasIsGivenToNobodyElse() {
    assertThat(pseudonyms.of(Kind.IPV4, "192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(pseudonyms.of(Kind.IPV4, "10.1.2.3")).isEqualTo("192.0.2.2");
    assertThat(pseudonyms.name(Kind.USER, "USER-1")).isEqualTo("USER-1");
    assertThat(pseudonyms.name(Kind.USER, "jan")).isEqualTo("user-2");
    pseudonyms.learn(Kind.USER, "user-2");
    assertThat(pseudonyms.known().isEmpty()).isTrue();
  }

  @Test
  void letterCaseTellsUsersApartAndNothingElse() {
    assertThat(pseudonyms.of(Kind.IPV6, "2a02::a")).isEqualTo("2001:db8::1");
    assertThat(pseudonyms.of(Kind.IPV6, "2A02::A")).isEqualTo("2001:db8::1");
    assertThat(pseudonyms.of(Kind.IPV6, "2a02::b")).isEqualTo("2001:db8::2");
    assertThat(pseudonyms.name(Kind.USER, "jan")).isEqualTo("user-1");
    assertThat(pseudonyms.name(Kind.USER, "Jan")).isEqualTo("USER-1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 192.0.2.1",
    "254, 192.0.2.254",
    "255, 198.51.100.1",
    "509, 203.0.113.1",
    "762, 203.0.113.254",
    "763, 240.0.0.1",
    "1017, 240.0.1.1",
    "65786, 240.0.255.254",
    "65787, 240.1.0.1"
  })
  void addressesAreThoseOfExamplesAndThenThoseOfNobody(int count, String address) {
    String last = "";
    for (int i = 0; i < count; i++) {
      last = pseudonyms.of(Kind.IPV4, "10." + i);
    }
    assertThat(last).isEqualTo(address);
  }
}
