package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case of captures and of facts that are stated besides. */
class StatedFactsTest {

  @TempDir
  private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String log() throws IOException {
    return file("putty.log", """
        fw # show user fortitoken
        config user fortitoken
            edit "FTKMOB26B6A1B201"
                set status lock
            next
        end
        """);
  }

  private String facts(String... args) {
    Run run = Shipped.run(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out().replace(folder + "/", "");
  }

  @Test
  void eachValueKeepsItsSource() throws IOException {
    String stated = file("stated.yaml", """
        case: CS-0815
        email: {mailbox-password: expired}
        tokens:
          - serial: FTKMOB26B6A1B201
            assigned-to: [jdoe]
          - serial: FTKMOB26B6A1B202
        """);
    assertThat(facts("facts", log(), "--with", stated)).isEqualTo("""
        case: "CS-0815"
        tokens:
          - serial: "FTKMOB26B6A1B201"  # putty.log:3
            seed: absent  # putty.log:3
            status: lock  # putty.log:4
            assigned-to: ["jdoe"]  # stated.yaml:5
          - serial: "FTKMOB26B6A1B202"  # stated.yaml:6
        email:
          mailbox-password: expired  # stated.yaml:2
        """);
  }

  @Test
  void aContradictionIsAConflict() throws IOException {
    String stated = file("stated.yaml", """
        tokens:
          - serial: FTKMOB26B6A1B201
            status: active
        """);
    Run run = Shipped.run("evaluate", log(), "--with", stated, "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out().replace(folder + "/", ""));

    assertThat(json.get("case").asText()).isEqualTo("putty");
    assertThat(json.get("findings")).isEmpty();
    assertThat(json.get("conflicts")).hasToString("""
        [{"about":"FTKMOB26B6A1B201","property":"status","readings":[\
        {"found":"lock","source":{"file":"putty.log","line":4}},\
        {"found":"active","source":{"file":"stated.yaml","line":3}}]}]""");
    assertThat(json.get("sources")).hasToString("""
        [{"file":"putty.log","kind":"capture"},{"file":"stated.yaml","kind":"fact-file"}]""");
  }

  @Test
  void aNameAloneDoesNotContradictAUser() throws IOException {
    String users = file("users.log", """
        fw # show user local
        config user local
            edit "jdoe"
                set fortitoken "FTKMOB26B6A1B201"
            next
        end
        """);
    String stated = file(
        "stated.yaml", "tokens: [{serial: FTKMOB26B6A1B201, assigned-to: [jdoe], status: lock}]\n");
    assertThat(facts("facts", users, "--with", stated))
        .contains(
            "assigned-to: [{user: \"jdoe\"}]  # users.log:4", "status: lock  # stated.yaml:1");
    String other =
        file("other.yaml", "tokens: [{serial: FTKMOB26B6A1B201, assigned-to: [asmith]}]\n");
    assertThat(facts("facts", users, "--with", other)).contains("# disputed: assigned-to");
  }

  @Test
  void severalFilesAddUp() throws IOException {
    String one = file("one.yaml", "email: {mailbox-password: expired}\n");
    String two = file("two.yaml", "email: {activation-code: not-delivered}\n");
    assertThat(facts("facts", log(), "--with", one, "--with", two))
        .contains("mailbox-password: expired  # one.yaml:1")
        .contains("activation-code: not-delivered  # two.yaml:1");
  }

  @Test
  void statedFactsAreOfTheUnitThatIsChosen() throws IOException {
    String both = file("both.log", """
        fw-a # show user fortitoken
        config user fortitoken
            edit "FTK200BAA0000001"
                set status lock
            next
        end
        fw-b # show user fortitoken
        config user fortitoken
            edit "FTK200BAA0000002"
            next
        end
        """);
    String stated = file("stated.yaml", "fortigate: {serial: FGT60FTK20000002}\n");
    assertThat(facts("facts", both, "--unit", "fw-b", "--with", stated))
        .contains("serial: FGT60FTK20000002  # stated.yaml:1", "FTK200BAA0000002")
        .doesNotContain("FTK200BAA0000001");
  }

  @Test
  void aCaseIsExplainedWithThem() throws IOException {
    String stated = file("stated.yaml", "email: {mailbox-password: expired}\n");
    assertThat(facts("explain", log(), "mailbox-password-expired", "--with", stated))
        .contains("stated.yaml:1");
  }

  @Test
  void aFactFileCanBeCompletedToo() throws IOException {
    String facts = file("case.yaml", "tokens: [{serial: FTKMOB26B6A1B201}]\n");
    String stated = file("stated.yaml", "tokens: [{serial: FTKMOB26B6A1B201, status: lock}]\n");
    assertThat(facts("evaluate", facts, "--with", stated)).contains("A token is locked");
    Run run = Shipped.run("evaluate", facts, log(), "--with", stated);
    assertThat(run)
        .isEqualTo(
            new Run(2, "", "kb: --with adds to one case: give one fact file, or only captures\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "explain", "facts"})
  void aWrongFileIsOneError(String command) throws IOException {
    String log = log();
    String missing = folder.resolve("missing.yaml").toString();
    assertThat(Shipped.run(command, log, "--with", missing))
        .isEqualTo(new Run(2, "", "kb: file not found: " + missing + "\n"));
    assertThat(Shipped.run(command, log, "--with", log))
        .isEqualTo(new Run(
            2,
            "",
            "kb: " + log + ": not a fact file; --with adds facts in YAML or JSON to captures\n"));
    Run run = Shipped.run(command, log, "--with", file("a.yaml", "tokens: [{status: lock}]\n"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a.yaml:1:10 error KF").contains("this token has no serial");
  }

  @Test
  void standardInputIsReadOnce() {
    assertThat(Shipped.run("evaluate", "-", "--with", "-"))
        .isEqualTo(new Run(2, "", "kb: - (standard input) can be read only once\n"));
  }
}
