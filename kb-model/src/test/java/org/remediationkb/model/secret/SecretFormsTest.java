package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a secret shows by its form alone, and where the form is one too short. */
class SecretFormsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          x ENC QUJD y                              | x ENC *** y
          x ENC QUJD and ENC "REVG" y               | x ENC *** and ENC "***" y
          see $5$rounds$abc, done                   | see ***, done
          see $1$wtHI$0rN7r8 x                      | see *** x
          {SSHA}abcd= x                             | *** x
          ssh://abcdefghijklmnop@x.example/         | ssh://***@x.example/
          ssh://a:b@x.example/ or ssh://c:d@y.example/ | ssh://a:***@x.example/ or ssh://c:***@y.example/
          sent bearer abc123def x                   | sent bearer *** x
          x 0123456789abcdef0 y                     | x *** y
          x aaa/0123456789abcdef0 y                 | x *** y
          x Ab1_cD2-eF3_gH4-iJ5_kL6x y              | x *** y
          x AbCdEfGhIj_AbCdEfGhIj_AbCdEfGhIj y      | x *** y
          x AbCdEfGhIj_abcdefgHijklmnopqrstu y      | x *** y
          -----BEGIN EC X-----abc-----END EC X----- x | -----BEGIN EC X-----***-----END EC X----- x
          a -----BEGIN X Y-----b-----END X Y----- -----BEGIN X Y-----c | a -----BEGIN X Y-----***-----END X Y----- -----BEGIN X Y-----***
          x ABCD-1234-EFGH-5678 y                   | x *** y
          x EEABCDEFGHJKLMNP y                      | x *** y
          """)
  void isMasked(String text, String masked) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x ENCQUJD y",
        "see $5 and $6",
        "{SSHX}abcd",
        "ssh://abcdefghijklmno@x.example/", // 15
        "sent bearer abcde x", // of 5
        "x 0123456789abcdef y", // 16, no part is longer
        "x aaa/0123456789abcdef y",
        "x 01234567890123456 y", // no letter
        "x Ab1_cD2-eF3_gH4-iJ5_kL6 y", // 23
        "x Ab1_cD_-eFx_gHx-iJx_kLxx y", // one digit
        "x Ab1_cd2-ef3_gh4-ij5_kl6x y", // one capital
        "x AB1_CD2-EF3_GH4-IJ5_KL6x y", // one of lower case
        "x AbCdEfGhIj_AbCdEfGhIj_AbCdEfGhI y", // 31
        "x AbCdEfGh_jabcdefghijabcdefghijklm y", // 4 capitals
        "x AbCdEfGH_JABCDEFGHIJABCDEFGHIJKLM y", // 3 of lower case
        "x ABCD-1234-EFGH y", // three groups
        "x ABCD-1234-EFGH-567 y",
        "x 1234-5678-9012-3456 y",
        "x abcd-efgh-ijkl-mnop y",
        "x XXXX-XXXX-XXXX-XXXX y",
        "x HGT60HTK20000001HGT60HTK20000002 y",
        "x EHTM0123456789ABCDEF y"
      })
  void otherFormsStay(String text) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(text);
  }
}
