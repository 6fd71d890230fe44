package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which word of a configuration or a sentence is a secret, where no sign stands before it. */
class SecretStatementsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          key 7 abc                                 | key ***
          syscon address 10.0.0.1 abc               | syscon address ***
          auth md5 abc                              | auth md5 ***
          authentication simple abc cipher          | authentication simple ***
          snmp-server user jan abc                  | snmp-server user ***
          x cipher abc                              | x cipher ***
          x --password abc                          | x --password ***
          x --password=abc y                        | x --password=*** y
          the key --password abc                    | the key --password ***
          fw # set psk abc                          | fw # set psk ***
          10:11:12 fw # psk abc                     | 10:11:12 fw # psk ***
          2026-01-02 10:11:12 fw # psk abc          | 2026-01-02 10:11:12 fw # psk ***
          set psk abc def <---                      | set psk *** <---
          set psk "abc" <---                        | set psk "***" <---
          "set psk abc",                            | "set psk ***",
          "  psk abc" ,                             | "  psk ***" ,
          unset psk abc                             | unset psk ***
          set a b psk abc                           | set a b psk ***
          the password is Sommer24, ok              | the password is ***, ok
          (the password is Sommer24)                | (the password is ***)
          your pin is 123456.                       | your pin is ***.
          your pin is 12345678                      | your pin is ***
          my password is port16 or fw1              | my password is *** or fw1
          password Sommer24 was wrong               | password *** was wrong
          the psk is so!mer and Wi?ter              | the psk is *** and ***
          """)
  void isMasked(String text, String masked) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set psk",
        "psk ",
        "set license abc",
        "set type key",
        "seed abc",
        "x address psk",
        "snmp-trap user jan",
        "text md5 abc snmp",
        "the password is wrong, port16 was it",
        "your pin is 12345",
        "your pin is 123456789",
        "the psk is so!me", // of 5
        "So!mer24 is the psk",
        "the psk in /etc/so!mer24",
        "the psk of port16 on fw1.corp.example with v7.4.8 and HGT60HTK20000001",
        "the psk of 10.1.2.3 is known!",
        "x \"psk\" abc"
      })
  void otherWordsStay(String text) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(text);
  }

  @Test
  void aLineOfManyWordsIsASentence() {
    assertThat(HydroConsole.SECRETS.masked("w ".repeat(22) + "psk abc"))
        .isEqualTo("w ".repeat(22) + "psk ***");
    assertThat(HydroConsole.SECRETS.masked("w ".repeat(23) + "psk abc"))
        .isEqualTo("w ".repeat(23) + "psk abc");
  }
}
