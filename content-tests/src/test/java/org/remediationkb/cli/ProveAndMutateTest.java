package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kb prove} and {@code kb mutate}, for parts of the content small enough to wait for. */
class ProveAndMutateTest {

  @TempDir
  private Path folder;

  private static Path change(Path content, String page, String text, String replacement)
      throws IOException {
    Shipped.copy(content);
    Path file = content.resolve("fortitoken/remediations/" + page + ".md");
    String before = Files.readString(file);
    assertThat(before).contains(text);
    return Files.writeString(file, before.replace(text, replacement));
  }

  @Test
  void onlyTheKindsOfFactThatAreNamed() {
    Run run = Shipped.run("prove", "server", "email");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "\nnot checked: pages about fortigate, cluster, member, link, difference, token, licence-import,"
                + " mail-server, login, push, licence-move, administrator, restore\n")
        .containsPattern("11 of 11 claims proved, in [0-9]+[.][0-9] seconds\n$");
  }

  @Test
  void theGuideEndsInThePlan() {
    Run run = Shipped.run("prove", "--guide", "server", "email");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        // What a ping answered, four ways, and the status of the token server, three ways.
        .containsPattern("server +12 +2 +[0-9.]+ +same  3\n")
        .containsPattern("3 of 3 claims proved, in [0-9]+[.][0-9] seconds\n$");
    assertThat(Shipped.run("prove", "--guide", "activation").code()).isEqualTo(2);
  }

  @Test
  void aCounterexampleNamesItsPageAndIsACase() throws IOException {
    Path page = change(folder, "mailbox-password-expired", "severity: ", "severity: info #");
    Path report = folder.resolve("proof.json");
    Run run = Shipped.run(
        "prove",
        "email",
        "--format",
        "json",
        "-o",
        report.toString(),
        "--only-content",
        folder + "");
    assertThat(run).isEqualTo(new Run(1, "", ""));
    JsonNode gap = new ObjectMapper().readTree(report.toFile()).at("/claims/2/counterexamples/0");
    Path facts = Files.writeString(folder.resolve("gap.yaml"), gap.get("facts").asText());
    assertThat(Shipped.run("evaluate", facts.toString(), "--only-content", folder + "")
            .out())
        .contains("\"The password of the sending mailbox has expired\" (email)");
    assertThat(Shipped.run("prove", "email", "--only-content", folder + "").out())
        .contains("\n  " + page);
  }

  @Test
  void nothingToProveIsNotProved() {
    assertThat(Shipped.run("prove", "activation"))
        .isEqualTo(
            new Run(
                2,
                "",
                "kb: no page is about activation; pages are about fortigate, server, cluster,"
                    + " member, link, difference, token, licence-import, email, mail-server,"
                    + " login, push, licence-move, administrator, restore\n`kb prove --help` shows the usage\n"));
    assertThat(Shipped.run("prove", "tokn").err()).contains("did you mean token?");
  }

  @Test
  void onlyThePagesThatAreNamed() throws IOException {
    Run run = Shipped.run("mutate", "seed-missing", "token-locked");
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("^[0-9]+ changes to 2 pages: [0-9]+ caught, 0 missed, ");
    JsonNode json = new ObjectMapper()
        .readTree(Shipped.run("mutate", "seed-missing", "--format", "json").out());
    assertThat(json.get("remediations")).hasSize(1);
    assertThat(json.get("survivors")).isEmpty();
    assertThat(json.get("killed").asInt()).isPositive();
    assertThat(Shipped.run("mutate", "seed-mising").err()).contains("did you mean seed-missing?");
  }

  @Test
  void aBarIsNoPartOfTheOutput() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal watched = new Terminal(false, true, "80", Map.of(), Terminal.Colours.auto);
    String[] arguments = {"mutate", "seed-missing", "--only-content", "../content"};
    assertThat(Main.run(watched, stream, stream, arguments)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(Shipped.run("mutate", "seed-missing").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"prove", "mutate", "diff"})
  void aPageThatAsksForTooMuchIsNamed(String command) throws IOException {
    Path page = change(folder, "seed-missing", "  - without a seed\n", """
          - without a seed
          - that reports `new`
          - whose configuration status is `active`
          - that is assigned to someone
          - whose lock was released recently
        - the FortiGate
          - that FortiManager manages
          - with VDOMs enabled
          - whose token server status is `reachable`
          - that runs FortiOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6
        - an import of a mobile token licence
          - whose error code is `14`
          - whose return code is `-7564`
          - whose error message is `forticare license expired`
        - the activation e-mail
          - that was not delivered
          - whose mailbox password has expired
        """);
    Run run = command.equals("diff")
        ? Shipped.run(command, "../content", "--only-content", folder.toString())
        : Shipped.run(command, "--only-content", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(page + ":23:3 error KB140 ")
        .contains("help: use fewer properties on this page")
        .doesNotContain("internal error");
  }
}
