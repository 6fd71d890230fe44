package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Console captures, from the file to the worksheet. */
class CaptureTest {

  private static final String LOG = "src/test/resources/everything-at-once.log";
  private static final String FACTS = "../content/fortitoken/cases/everything-at-once.yaml";

  /** What nobody can read off a console: somebody states it in a fact file. */
  private static final Set<String> STATED = Set.of(
      "lock-recently-released", "activation-email-not-delivered", "mailbox-password-expired");

  /** What a unit with one spare hard token answers. */
  private static final Map<String, String> ANSWERS = Map.of(
      "get system status", """
          Version: FortiGate-60F v7.6.3,build3510,250415 (GA.M)
          Serial-Number: FGT60FTK20000001
          Virtual domain configuration: disable
          """,
      "execute ping fds1.fortinet.com", """
          PING fds1.fortinet.com (192.0.2.10): 56 data bytes
          64 bytes from 192.0.2.10: icmp_seq=0 ttl=52 time=9.6 ms

          --- fds1.fortinet.com ping statistics ---
          1 packets transmitted, 1 packets received, 0% packet loss
          """,
      "execute ping directregistration.fortinet.com", """
          PING directregistration.fortinet.com (192.0.2.11): 56 data bytes

          --- directregistration.fortinet.com ping statistics ---
          5 packets transmitted, 0 packets received, 100% packet loss
          """,
      "show system central-management", """
          config system central-management
              set type fortimanager
          end
          """,
      "diagnose fortitoken info", """
          FORTITOKEN        DRIFT  STATUS
          FTK200BAA0000001  0      new

          Total activated token: 0
          Total global activated token: 0

          Token server status: reachable
          """,
      "show user fortitoken", """
          config user fortitoken
              edit "FTK200BAA0000001"
              next
          end
          """,
      "show user local", """
          config user local
              edit "jdoe"
                  set two-factor fortitoken
                  set fortitoken "FTK200BAA0000001"
              next
          end
          """,
      "show system admin", """
          config system admin
              edit "admin"
              next
          end
          """);

  @TempDir
  private Path folder;

  private static JsonNode evaluate(String file) throws IOException {
    return new ObjectMapper()
        .readTree(Shipped.run("evaluate", file, "--format", "json").out());
  }

  private static Set<String> findings(JsonNode worksheet) {
    Set<String> findings = new TreeSet<>();
    for (JsonNode finding : worksheet.get("findings")) {
      String remediation = finding.get("remediation").asText();
      if (!STATED.contains(remediation)) {
        findings.add(remediation + " about " + finding.get("about").asText());
      }
    }
    return findings;
  }

  @Test
  void aCaptureSaysWhatTheFactFileOfTheSameUnitSays() throws IOException {
    Set<String> findings = findings(evaluate(LOG));
    assertThat(findings).isEqualTo(findings(evaluate(FACTS))).hasSizeGreaterThan(30);
  }

  @Test
  void theFactFileOfACaptureSaysTheSame() throws IOException {
    Path facts = folder.resolve("case.yaml");
    assertThat(Shipped.run("facts", LOG, "-o", facts.toString()).code()).isZero();
    assertThat(findings(evaluate(facts.toString()))).isEqualTo(findings(evaluate(LOG)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json"})
  void noSecretGetsIntoAWorksheet(String format) throws IOException {
    assertThat(Files.readString(Path.of(LOG)))
        .contains("AAAAB3Nza", "SH2secretpass", "ABCD-EFGH-IJKL");
    Run run = Shipped.run("evaluate", LOG, "--format", format, "--show-unread");
    assertThat(run.out() + run.err())
        .doesNotContain("AAAAB3Nza", "SH2secretpass", "ABCD-EFGH-IJKL");
  }

  @Test
  void noSecretGetsIntoAFactFile() {
    assertThat(Shipped.run("facts", LOG).out())
        .doesNotContain("AAAAB3Nza", "SH2secretpass", "ABCD-EFGH-IJKL");
  }

  /** One token that is locked on one unit, and not on another. */
  private String twoUnits() throws IOException {
    String log = """
        fw-a # show user fortitoken
        config user fortitoken
            edit "FTK200BAA0000001"
                set status lock
            next
            edit "FTK200BAA0000002"
            next
        end
        fw-b # show user fortitoken
        config user fortitoken
            edit "FTK200BAA0000001"
            next
        end
        """;
    return Files.writeString(folder.resolve("two.log"), log).toString();
  }

  @Test
  void aUnitOfSeveralIsChosen() throws IOException {
    String log = twoUnits();

    assertThat(Shipped.run("evaluate", log).out())
        .contains("A token is locked in the configuration");
    assertThat(Shipped.run("evaluate", log).err())
        .contains("warning KC006 2 units: this is about fw-a, not about fw-b");
    assertThat(Shipped.run("evaluate", log, "--unit", "fw-b").out())
        .contains("unit: fw-b, 3 values", "left out: fw-a, 6 values")
        .doesNotContain("A token is locked in the configuration\n");
    assertThat(Shipped.run("evaluate", log, "--unit", "fw-b").err()).isEmpty();
    assertThat(Shipped.run("explain", log, "token-locked", "--unit", "fw-a").out())
        .isNotEqualTo(
            Shipped.run("explain", log, "token-locked", "--unit", "fw-b").out());
    assertThat(Shipped.run("facts", log, "--unit", "fw-b").out())
        .startsWith("# left out: fw-a, 6 values\n# unit: fw-b, 3 values\ncase: \"two\"\n")
        .doesNotContain("lock", "FTK200BAA0000002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "explain", "facts"})
  void aUnitThatIsNotThereIsWrongUsage(String command) throws IOException {
    Run run = Shipped.run(command, twoUnits(), "--unit", "fv-b");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("error KC007 no unit is called \"fv-b\"")
        .contains("did you mean \"fw-b\"? the units are: fw-a, fw-b");
  }

  @Test
  void aFactFileHasNoUnitsToChooseFrom() {
    Run run = Shipped.run("evaluate", FACTS, "--unit", "fw-a");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--unit chooses among the units of captures");
  }

  @Test
  void whatNobodyUnderstoodIsCountedAndShown() throws IOException {
    Path log =
        Files.writeString(folder.resolve("a.log"), "fw # get sys perf\nCPU states: 1% user\n");
    assertThat(Shipped.run("evaluate", log.toString()).out()).contains("get sys perf");
    assertThat(Shipped.run("evaluate", log.toString(), "--show-unread").err())
        .contains("a.log:2: CPU states: 1% user");
  }

  @Test
  void twoCapturesThatDisagreeAreAConflict() throws IOException {
    Path status = Files.writeString(
        folder.resolve("1.log"), "fw # get system status\n" + ANSWERS.get("get system status"));
    Path backup = Files.writeString(
        folder.resolve("2.conf"),
        "#config-version=FGT60F-7.4.11-FW-build2795-250523:opmode=0:vdom=0\n");
    Run run = Shipped.run("evaluate", status.toString(), backup.toString());
    assertThat(run.out()).contains("Sources disagree").contains("7.6.3").contains("7.4.11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "get system status",
        "diagnose fortitoken info",
        "show user fortitoken",
        "execute ping fds1.fortinet.com,show system central-management,diagnose fortitoken info",
      })
  void everyProposedCommandDecidesSomething(String commands) throws IOException {
    List<String> run = commands.isEmpty() ? List.of() : List.of(commands.split(","));
    JsonNode before = evaluate(capture(run));
    assertThat(before.get("next")).isNotEmpty();
    int last = Integer.MAX_VALUE;
    for (JsonNode next : before.get("next")) {
      assertThat(next.get("verdicts").asInt()).isPositive().isLessThanOrEqualTo(last);
      last = next.get("verdicts").asInt();
      List<String> more = new java.util.ArrayList<>(run);
      next.get("commands").forEach(command -> more.add(command.asText()));
      JsonNode after = evaluate(capture(more));
      assertThat(after.get("undecided").size())
          .as("undecided after %s", next.get("commands"))
          .isNotEqualTo(before.get("undecided").size());
    }
  }

  private String capture(List<String> commands) throws IOException {
    StringBuilder log = new StringBuilder("fw # \n");
    for (String command : commands) {
      assertThat(ANSWERS).containsKey(command);
      log.append("fw # ").append(command).append('\n').append(ANSWERS.get(command));
    }
    return Files.writeString(folder.resolve("partial.log"), log.append("fw # \n"))
        .toString();
  }
}
