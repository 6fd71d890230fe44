package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          seed: A1B2C3                              | seed: ***
          seed: [A1B2C3]                            | seed: [***]
          "seed": "A1 B2", x: 1                     | "seed": ***, x: 1
          {seed: A1B2, drift: 0}                    | {seed: ***, drift: 0}
          SEED = 'x y'                              | SEED = ***
          mailbox-password: Hunter2                 | mailbox-password: ***
          passwd: hunter2!                          | passwd: ***
          activation-code: 1234                     | activation-code: ***
          set seed ENC c2VjcmV0                     | set seed ***
          code ABCD-1234-EFGH-56789 was used        | code *** was used
          x 0123456789abcdef0123456789abcdef y      | x *** y
          c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2Vj==    | ***
          """)
  void areMasked(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed: present",
        "seed: presnt",
        "mailbox-password: expired",
        "activation-code: not-delivered",
        "seedling: A1B2C3",
        "serial: FTK200BAA0000000",
        "content/remediations/seed-already-issued.md",
        "somepath/withlowercase/lettersonly/andslashes",
        "token already activated, and seed won't be returned",
        "CS-0042"
      })
  void otherTextsStay(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
  }

  @Test
  void valueUnderASecretKeyIsShownOnlyWhereItIsAWord() {
    assertThat(Secrets.masked("seed", "absnt")).isEqualTo("absnt");
    assertThat(Secrets.masked("seed", "A1B2")).isEqualTo("***");
    assertThat(Secrets.masked("report", "A1B2")).isEqualTo("A1B2");
  }

  @Test
  void placeInATextMovesWithTheText() {
    String text = "{seed: A1B2C3D4, drift: x}";

    assertThat(Secrets.masked(text, text.indexOf('x')))
        .isEqualTo(new Secrets.Masked("{seed: ***, drift: x}", 19));
    assertThat(Secrets.masked(text, text.indexOf("C3")).index()).isEqualTo(7);
    assertThat(Secrets.masked(text, 1).index()).isEqualTo(1);
  }

  @Test
  void longTextsTakeNoLongerThanTheirLength() {
    String text = "x".repeat(1_000_000);
    assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
            java.time.Duration.ofSeconds(20), () -> Secrets.masked(text)))
        .isEqualTo(text);
  }
}
