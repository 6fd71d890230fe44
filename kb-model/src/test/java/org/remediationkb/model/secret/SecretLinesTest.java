package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretLinesTest {

  private static String masked(String text) {
    SecretLines lines = SecretLines.ofCapture(HydroConsole.SECRETS);
    return text.replace("; ", "\n").lines().map(lines::masked).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          password:;   sommer; x: 1                | password:;   ***; x: 1
          seeds:; - abc; - def; x: 1               | seeds:; - ***; - ***; x: 1
          secret:;   name: x                       | secret:;   name: x
          password: >-;   a: b;   c; x: 1          | password: >-;   ***;   ***; x: 1
          set psk "abc; def; ghi"; set x y         | set psk "***; ***; ***"; set x y
          set psk "abc; next; def                  | set psk "***; next; def
          set psk "abc; fw (root) # show           | set psk "***; fw (root) # show
          set passwd ENC QUJD; REVG==; next        | set passwd ENC ***; ***; next
          set passwd ENC QUJD; end                 | set passwd ENC ***; end
          set passwd ENC QUJD; two words           | set passwd ENC ***; two words
          "codes": ["a",; "b"; ], "x": "y"         | "codes": ["***",; ***; ], "x": "y"
          "pin":; "abc",; "x": 1                   | "pin":; "***",; "x": 1
          token:;   abc; x: 1                      | token:;   ***; x: 1
          tokens:; - abc; x: 1                     | tokens:; - abc; x: 1
          psk:; ;   abc; x                         | psk:; ;   ***; x
          psk:; abc; x                             | psk:; abc; x
          psk:; "a b"; x                           | psk:; "***"; x
          psk:;   "a; b"; x                        | psk:;   "***; ***"; x
          psk:; - {a: 1}; - b                      | psk:; - {a: 1}; - b
          psk:;   abc; DEF; x                      | psk:;   ***; ***; x
          x:;   psk:;   y: 1;     abc              | x:;   psk:;   y: 1;     abc
          ~  psk: |;     a b; ;     c;   d e~      | ~  psk: |;     ***; ;     ***;   d e~
          psk: [ab,; cd]; ef                       | psk: [***,; ***]; ef
          <psk>ab; cd</psk>; ef                    | <psk>***; ***</psk>; ef
          set psk "a; b" pin: 12                   | set psk "***; ***" pin: ***
          set psk "a; b  ; c" d                    | set psk "***; ***  ; ***" d
          psk: ***; ABC                            | psk: ***; ABC
          psk: REDACTED; ABC                       | psk: ***; ABC
          psk: abc; ABC; abc                       | psk: ***; ***; abc
          psk: abc; AB; A                          | psk: ***; ***; A
          psk: abc; abcdefghi; abcdefgh            | psk: ***; ***; abcdefgh
          psk: abc; http://X1.example/a            | psk: ***; http://X1.example/a
          psk: abc; 2026-01-02 10:11:12 x; ABC     | psk: ***; 2026-01-02 10:11:12 x; ABC
          -----BEGIN KEY-----; two words; ABC1     | -----BEGIN KEY-----; two words; ABC1
          -----BEGIN KEY-----; a; x -----END KEY-----; ABC1 | -----BEGIN KEY-----; ***; ***-----END KEY-----; ABC1
          -----BEGIN RSA PRIVATE KEY-----; Proc-Type: 4,ENCRYPTED; abc+; -----END RSA PRIVATE KEY-----; x | -----BEGIN RSA PRIVATE KEY-----; ***; ***; -----END RSA PRIVATE KEY-----; x
          -----BEGIN KEY-----; abc; fw # get system status; x | -----BEGIN KEY-----; ***; fw # get system status; x
          """)
  void aSecretGoesOnOverLines(String lines, String masked) {
    assertThat(masked(lines)).isEqualTo(masked);
  }

  @Test
  void aValueThatIsNeverClosedEndsSomewhere() {
    SecretLines lines = SecretLines.ofCapture(HydroConsole.SECRETS);
    assertThat(lines.masked("set psk \"a")).isEqualTo("set psk \"***");
    for (int i = 0; i < 40; i++) {
      assertThat(lines.masked("b c")).isEqualTo("***");
    }
    assertThat(lines.masked("b c")).isEqualTo("b c");
    assertThat(lines.isOpen()).isFalse();
  }

  @Test
  void aKeyMayBeLonger() {
    SecretLines lines = SecretLines.ofCapture(HydroConsole.SECRETS);
    lines.masked("-----BEGIN KEY-----");
    for (int i = 0; i < 2000; i++) {
      assertThat(lines.masked("QUJD")).isEqualTo("***");
    }
    assertThat(lines.masked("QUJD")).isEqualTo("QUJD");
  }

  @Test
  void whatIsOpenCanBeForgotten() {
    SecretLines lines = SecretLines.ofCapture(HydroConsole.SECRETS);
    assertThat(lines.isOpen()).isFalse();
    lines.masked("set psk \"a");
    assertThat(lines.isOpen()).isTrue();
    lines.end();
    assertThat(lines.isOpen()).isFalse();
    assertThat(lines.masked("b c")).isEqualTo("b c");
  }
}
