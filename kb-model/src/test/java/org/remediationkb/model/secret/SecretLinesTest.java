package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretLinesTest {

  private static String masked(String text) {
    SecretLines lines = SecretLines.ofCapture();
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
          -----BEGIN RSA PRIVATE KEY-----; Proc-Type: 4,ENCRYPTED; abc+; -----END RSA PRIVATE KEY-----; x | -----BEGIN RSA PRIVATE KEY-----; ***; ***; -----END RSA PRIVATE KEY-----; x
          -----BEGIN KEY-----; abc; fw # get system status; x | -----BEGIN KEY-----; ***; fw # get system status; x
          """)
  void aSecretGoesOnOverLines(String lines, String masked) {
    assertThat(masked(lines)).isEqualTo(masked);
  }
}
