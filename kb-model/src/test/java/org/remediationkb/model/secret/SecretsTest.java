package org.remediationkb.model.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          seed: A1B2C3                              | seed: ***
          seed: [A1B2C3]                            | seed: [***]
          "seed": "A1 B2", x: 1                     | "seed": "***", x: 1
          {seed: A1B2, drift: 0}                    | {seed: ***, drift: 0}
          SEED = 'x y'                              | SEED = '***'
          mailbox-password: Hunter2                 | mailbox-password: ***
          passwd: hunter2!                          | passwd: ***
          password: two words                       | password: ***
          psk: sommer                               | psk: ***
          passphrase: sommer                        | passphrase: ***
          api-key: sommer                           | api-key: ***
          activation-code: 1234x                    | activation-code: ***
          pwd=sommer x=1                            | pwd=*** x=1
          auth-pwd sommer                           | auth-pwd ***
          set auth-pwd "sommer"                     | set auth-pwd "***"
          set community public1                     | set community ***
          access-token=abc123def                    | access-token=***
          accessToken: abc                          | accessToken: ***
          otp: 123456                               | otp: ***
          pin: 1234                                 | pin: ***
          keytab: BQIAAAB                           | keytab: ***
          Cookie: a=b; c=d                          | Cookie: ***
          Authorization: Bearer abc.def             | Authorization: ***
          curl -H "Authorization: Bearer a.b" x     | curl -H "Authorization: ***" x
          curl -u jdoe:Sommer https://x.example     | curl -u jdoe:*** https://x.example
          sshpass -p Sommer ssh x                   | sshpass -p *** ssh x
          mysql -u root -pSommer db                 | mysql -u root -p*** db
          http://jdoe:Som@mer@x.example/            | http://jdoe:***@x.example/
          GET /x?a=1&token=abc&b=2                  | GET /x?a=1&token=***&b=2
          {"passwords":["a b","c"],"x":["d"]}       | {"passwords":["***","***"],"x":["d"]}
          {"password":"ab\\"cd","x":"y"}            | {"password":"***","x":"y"}
          "{\\"pin\\":\\"1\\",\\"x\\":2}"           | "{\\"pin\\":\\"***\\",\\"x\\":2}"
          "{\\"pin\\":\\"a\\\\\\"b\\",\\"x\\":2}"   | "{\\"pin\\":\\"***\\",\\"x\\":2}"
          {"pass\\u0077ord":"sommer"}               | {"pass\\u0077ord":"***"}
          {\\u0022pin\\u0022:\\u0022a\\u0022}       | {\\u0022pin\\u0022:\\u0022***\\u0022}
          pin%22%3A%22abc%22                        | pin%22%3A%22***%22
          {"seed:"ABCDEF"}                          | {"seed:"***"}
          "se ed":"ABCDEF"                          | "se ed":"***"
          user=x password=abc secret=def y=1        | user=x password=*** secret=*** y=1
          <PreSharedKey>abc</PreSharedKey>          | <PreSharedKey>***</PreSharedKey>
          set seed ENC c2VjcmV0                     | set seed ENC ***
          set seed ENC QUJD== <---                  | set seed ENC *** <---
          "  set passwd ENC QUJD",                  | "  set passwd ENC ***",
          code ABCD-1234-EFGH-56789 was used        | code *** was used
          x 0123456789abcdef0123456789abcdef y      | x *** y
          c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2Vj==    | ***
          code for HTKMOB0123456789 is EEABCDEFGHJK2345 now | code for HTKMOB0123456789 is *** now
          drift detected (code: 123456). Wait       | drift detected (code: ***). Wait
          the password is Sommer24! now             | the password is *** now
          di test authserver ldap AD jdoe Sommer    | di test authserver ldap AD jdoe ***
          diag te auths radius AD pap jdoe Sommer   | diag te auths radius AD pap jdoe ***
          exe restore config tftp a.cfg 10.0.0.1 Sommer | exe restore config tftp a.cfg 10.0.0.1 ***
          exe backup config ftp a 10.0.0.1 jdoe Sommer  | exe backup config ftp a 10.0.0.1 jdoe ***
          exe hydrotoken-mobile import ABCDE-12345  | exe hydrotoken-mobile import ***
          exe hydrotoken sync HTK200AAA0000001 123456 654321 | exe hydrotoken sync HTK200AAA0000001 ***
          snmp-server host 10.0.0.1 version 2c abc  | snmp-server host ***
          10:11:12 set apikey Qevndtgpsk            | 10:11:12 set apikey ***
          username jdoe secret 5 abc                | username jdoe secret ***
          """)
  void areMasked(String text, String masked) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(masked);
    assertThat(HydroConsole.SECRETS.masked(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed: present",
        "seed: presnt",
        "mailbox-password: expired",
        "activation-code: not-delivered",
        "seedling: A1B2C3",
        "serial: HTK200BAA0000000",
        "content/hydrotoken/remediations/seed-already-issued.md",
        "somepath/withlowercase/lettersonly/andslashes",
        "token already activated, and seed won't be returned",
        "auth-email-token-page: x",
        "    port16: up, rx-bytes/packets/dropped/errors=159611572717/161193511/0/0",
        "seeds.txt: 12",
        "CS-0042",
        "known keys: serial, seed, status",
        "the key \"fds1.hydronet.com\" appears twice, first on line 2",
        "Total activated token: 3",
        "Token server status: reachable",
        "import hydrotoken license error: -7564",
        "{\"error_code\":14,\"error_message\":\"hydrocare license expired\"}",
        "\"token\":\"HTKMOB0123456789\"",
        "exe hydrotoken-mobile import 0000-0000-0000-0000-0000",
        "exe hydrotoken-mobile import XXXX-XXXX-XXXX-XXXX-XXXX",
        "Version: HydroGate-60F v7.4.8,build2795,250523 (GA.M)",
        "password expired",
        "set hydrotoken \"HTK200AAA0000001\"",
        "set two-factor hydrotoken",
        "set license \"EHTM000000000001\"",
        "0 BGP community entries",
        "ssh -p 22 host",
        "/api/v2/monitor/system/status",
        "htm_fc_comm_send_request[477]:send packet success.",
        "/data2/tmp/htm_qr_HTKMOB0123456789.png",
        "cluster of HG100HTK20001234HG100HTK20001235"
      })
  void otherTextsStay(String text) {
    assertThat(HydroConsole.SECRETS.masked(text)).isEqualTo(text);
  }

  @Test
  void textThatIsAskedForAgainIsMaskedAgain() {
    Secrets secrets = new Secrets(RedactionTerms.NONE);
    for (int time = 0; time < 3; time++) {
      assertThat(secrets.masked("psk: sommer")).isEqualTo("psk: ***");
      assertThat(secrets.masked("token already activated")).isEqualTo("token already activated");
    }
  }

  @Test
  void aCaptureNeverSaysInAWordWhetherThereIsASecret() {
    assertThat(HydroConsole.SECRETS.find("seed: sommer")).hasSize(1);
  }

  @Test
  void valueUnderASecretKeyIsShownOnlyWhereItIsAWord() {
    assertThat(HydroConsole.SECRETS.masked("seed", "absnt")).isEqualTo("absnt");
    assertThat(HydroConsole.SECRETS.masked("seed", "A1B2")).isEqualTo("***");
    assertThat(HydroConsole.SECRETS.masked("psk", "sommer")).isEqualTo("***");
    assertThat(HydroConsole.SECRETS.masked("report", "A1B2")).isEqualTo("A1B2");
  }

  @Test
  void placeInATextMovesWithTheText() {
    String text = "{seed: A1B2C3D4, drift: x}";
    SecretLines lines = SecretLines.ofFactFile(HydroConsole.SECRETS);

    assertThat(lines.masked(text, text.indexOf('x')))
        .isEqualTo(new Secrets.Masked("{seed: ***, drift: x}", 19));
    assertThat(lines.masked(text, text.indexOf("C3")).index()).isEqualTo(7);
    assertThat(lines.masked(text, 1).index()).isEqualTo(1);
  }

  @Test
  void hostileTextsTakeNoLongerThanTheirLength() {
    for (String piece : List.of(
        "x",
        " ",
        "a=",
        "seed:",
        "\"seed\":\"",
        "set a ",
        "\\",
        "\\u0022",
        "%22",
        "-----BEGIN A-----",
        "A1-",
        "://a:",
        "password ",
        " -p",
        "key ",
        "exe ",
        "F1",
        "ENC ",
        "$1$",
        "[{",
        "Bearer ")) {
      String text = "password " + piece.repeat(100_000 / piece.length());
      assertThatCode(() -> assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> HydroConsole.SECRETS.masked(text)))
          .doesNotThrowAnyException();
    }
  }

  /** Configuration lines of several vendors, and after a tab the secret in each. */
  @TestFactory
  @EnabledIfSystemProperty(named = "kb.samples", matches = ".+")
  Stream<DynamicTest> linesOfOtherVendors() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of(System.getProperty("kb.samples"), "secret-lines.tsv"));
    assertThat(lines).isNotEmpty();
    return lines.stream()
        .map(line -> line.split("\t", 2))
        .map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
          assertThat(HydroConsole.SECRETS.masked(parts[0]))
              .contains("***")
              .doesNotContain(parts[1]);
          assertThat(SecretLines.ofCapture(HydroConsole.SECRETS).find(parts[0])).isNotEmpty();
        }));
  }
}
