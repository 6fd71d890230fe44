package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * Captures as customers send them. Each gives the findings that a person would read out of it and no
 * other; the lines of which nothing is read are told.
 */
class CustomerCapturesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "customers");
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(ShippedContent.LIBRARY);

  private static Capture read(String name) throws IOException {
    return Captures.read(Files.readAllBytes(FOLDER.resolve(name + ".txt")));
  }

  private static String findings(Capture capture) {
    List<String> findings = DIAGNOSTICIAN.diagnose(capture.facts()).findings().stream()
        .map(finding -> finding.remediation().id() + " " + finding.about())
        .sorted()
        .toList();
    return String.join(", ", findings);
  }

  private static String unread(Capture capture) {
    Stream<String> lines = capture.unread().first().stream()
        .map(line -> Integer.toString(line.source().line()));
    return String.join(" ", lines.toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          mail-quoted | clock-drift login, seed-already-issued FTK200BAA0000000, seed-missing FTK200BAA0000000, token-healthy FTKMOB26B6A1B201 | 1 3 4 33 34
          half-a-log | seed-already-issued FTK200BAA0000001, seed-missing FTK200BAA0000001, token-healthy FTK220BAA0000002 | 1
          photo | provision-timeout FTKMOB26B6A1B204, seed-already-issued FTK200BAAO000000, token-healthy FTKMOB26B6A1B203 | 7 12 14
          chat | token-locked FTKMOB26B6A1B205 | 1 5
          windows | activation-server-unreachable fds1.fortinet.com, token-not-in-fortiguard FTK200BAA0000000, token-server-unreachable fortigate |
          two-units | bug-1218458 FTK200BAA0000009 | 1 3 18
          german | bug-1218458 FTK200BAA0000009 | 1 3 15 17 18 19
          no-prompts | licence-expired licence-import, provision-timeout FTKMOB26B6A1B201, token-locked FTKMOB26B6A1B202 | 16
          cluster-mail | ha-out-of-sync FG100FTK00000002 | 1 2 3 4 6 8 10 33 48 49
          cluster-half-a-log | ha-heartbeat-link-down FG100FTK00000001/ha2, ha-heartbeat-link-down FG100FTK00000002/ha2, ha-out-of-sync FG100FTK00000002 | 1 37
          cluster-photo | ha-monitored-link-down FG100FTK00000001/port1, ha-out-of-sync FG100FTK00000002 | 2 7 8
          cluster-split | ha-elections-repeat cluster, ha-group-differs cluster | 2 29
          cluster-and-token | ha-elections-repeat cluster, ha-heartbeat-link-down FG100FTK00000001/ha2, ha-heartbeat-link-down FG100FTK00000002/ha2, token-of-another-unit FTKMOB26B6A1B2C3 |
          chat-debug | cluster-member-not-registered FTKMOB26B6A1B2C3, no-valid-token FTKMOB26B6A1B2C3 | 1 2 3 4 5 6 14 19 20 21
          debug-cut | licence-expired licence-import |
          another-order | token-healthy FTK200BAA0000001, token-not-in-fortiguard FTK200BAA0000002 | 1
          tabs | mail-source-blocklisted mail-server, provision-timeout FTKMOB26B6A1B2C3, token-healthy FTKMOB26B6A1B2C4 |
          masked | bug-1218458 FTK200**********#4, seed-already-issued FTK200XXXXXXXXXX#3 |
          unknown-words | push-not-delivered push, unrecognised-status FTK200BAA0000001, unrecognised-status FTKMOB26B6A1B2C3 | 5 13 16
          """)
  void eachSaysWhatAPersonWouldReadOutOfIt(String name, String findings, String unread)
      throws IOException {
    Capture capture = read(name);
    assertThat(findings(capture)).isEqualTo(findings);
    assertThat(unread(capture)).isEqualTo(unread == null ? "" : unread);
  }

  @ParameterizedTest
  @CsvSource({"spreadsheet, 4", "mail-source, 16", "entries-alone, 7"})
  void whatIsNoConsoleAnyMoreIsNotRead(String name, int lines) throws IOException {
    Capture capture = read(name);
    assertThat(findings(capture)).isEmpty();
    assertThat(capture.problems()).extracting(Problem::code).containsExactly("KC004");
    assertThat(capture.unread().count()).isEqualTo(lines);
  }
}
