package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the value of a key goes, and which keys have none. */
class SecretPairsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          psk => sommer                             | psk => ***
          psk == sommer                             | psk == ***
          psk = two words                           | psk = ***
          psk=two words                             | psk=*** words
          my psk: two words                         | my psk: ***
          it has the psk: two words                 | it has the psk: *** words
          - psk: two words                          | - psk: ***
          x, psk: two words                         | x, psk: *** words
          psk: "a b" x, pin: 1234                   | psk: "***" x, pin: ***
          psk: ["a", 'b'], x: 1                     | psk: ["***", '***'], x: 1
          psk: [a, b], pin: c                       | psk: [***, ***], pin: ***
          psk: [{pin: 1234}]                        | psk: [{pin: ***}]
          psk: {pin: 1234}                          | psk: {pin: ***}
          psk: [[a]], pin: b                        | psk: [[a]], pin: ***
          <pin>1234</pin><psk>ab</psk>              | <pin>***</pin><psk>***</psk>
          <psk>sommer                               | <psk>***
          <x>1</x><psk>a b</psk>                    | <x>1</x><psk>***</psk>
          pin: 'a b'                                | pin: '***'
          'psk': 'a b', 'x': 1                      | 'psk': '***', 'x': 1
          psk:: sommer, pin: 12                     | psk:: sommer, pin: ***
          psk://sommer pin: 12                      | psk://sommer pin: ***
          x -H 'Cookie: a=b; c' y                   | x -H 'Cookie: ***' y
          Cookie: a=b y                             | Cookie: ***
          tokens: [abcd, efgh]                      | tokens: [***, ***]
          psk : sommer                              | psk : ***
          psk= two words                            | psk= *** words
          "psk"=two words                           | "psk"=*** words
          a b psk: two words                        | a b psk: *** words
          ~psk: |abc~                               | psk: ***
          psk: >-                                   | psk: >-
          {\\"psk\\":[\\"a\\",\\"b\\"],\\"x\\":1}       | {\\"psk\\":[\\"***\\",\\"***\\"],\\"x\\":1}
          psk: ["", "a"]                            | psk: ["", "***"]
          psk: [}, a]                               | psk: [}, ***]
          psk: [null, a, "<none>"]                  | psk: [null, ***, "<none>"]
          psk: ENCABC                               | psk: ***
          psk: (pin: 12)                            | psk: (pin: ***)
          access token: abc                         | access token: ***
          "my se ed": abc                           | "my se ed": ***
          x <psk>a:b</psk> psk=c                    | x <psk>***</psk> psk=***
          x>psk: abc                                | x>psk: ***
          psk=a:b:c,x:1                             | psk=***,x:1
          x.psk: abc                                | x.psk: ***
          pin=12&x=1                                | pin=***&x=1
          'Cookie: a=b' x                           | 'Cookie: ***' x
          Cookie: "a=b" x                           | Cookie: "***" x
          "psk" : "sommer", "x": 1                  | "psk" : "***", "x": 1
          """)
  void isMasked(String text, String masked) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(masked);
  }

  @Test
  void aKeyMayStandFarFromItsSignAndBeLong() {
    String blanks = " ".repeat(90);
    assertThat(HydroConsole.SECRETS.masked("psk" + blanks + ": abc"))
        .isEqualTo("psk" + blanks + ": ***");
    String key = "x".repeat(90) + "-password";
    assertThat(HydroConsole.SECRETS.masked(key + ": two words")).isEqualTo(key + ": ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psk: null",
        "psk: none",
        "psk: <none>",
        "psk: ----",
        "psk: ***",
        "code: 12345",
        "code: -7564",
        "token: HTK200BAA0000000",
        "token: HTK200****",
        "psk: \"\"",
        "psk: []",
        "psk: {}",
        "psk: ENC",
        "error code: abc",
        "token: true",
        "psk: [] x",
        "seed: [present, absent]",
        ": sommer",
        "= sommer",
        "<psk></psk>",
        "psk>sommer</psk",
        "psk:"
      })
  void aStateANumberOrNothingStays(String text) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(text);
  }
}
