package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that authors make, each planted in a copy of the shipped content and found. */
class PlantedDefectsTest {

  @TempDir
  private Path content;

  @BeforeEach
  void copy() throws IOException {
    Shipped.copy(content);
  }

  private void plant(String file, String was, String becomes) throws IOException {
    Path path = content.resolve("fortitoken").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(was);
    Files.writeString(path, text.replace(was, becomes));
  }

  private String found(String command, String... arguments) {
    String[] line = new String[arguments.length + 3];
    line[0] = command;
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    line[line.length - 2] = "--only-content";
    line[line.length - 1] = content.toString();
    Run run = Shipped.run(line);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
    return run.out();
  }

  @Test
  void gap() throws IOException {
    plant(
        "remediations/activation-server-unresolved.md",
        "  - whose name does not resolve",
        "  - that does not answer");
    assertThat(found("prove", "server"))
        .contains("no advice for a server of the activation service whose name does not resolve")
        .contains("  directregistration.fortinet.com: unresolved");
  }

  @Test
  void contradiction() throws IOException {
    plant("remediations/reachability-conflict.md", "action: compare", "action: report");
    plant(
        "remediations/reachability-conflict.md",
        "instead-of: [activation-server-unreachable]\n",
        "");
    plant("remediations/activation-server-unreachable.md", "action: reach", "action: leave-alone");
    assertThat(found("prove", "server"))
        .contains("activation-server-unreachable (leave-alone) contradicts reachability-conflict"
            + " (report)");
  }

  @Test
  void shadowedRule() throws IOException {
    plant(
        "remediations/reachability-conflict.md",
        "instead-of: [activation-server-unreachable]\n",
        "");
    plant(
        "remediations/activation-server-unreachable.md",
        "about: server\n",
        "about: server\ninstead-of: [reachability-conflict]\n");
    assertThat(found("prove", "server")).contains("reachability-conflict is always replaced");
  }

  @Test
  void widenedListOfModels() throws IOException {
    plant(
        "remediations/seed-already-issued.md",
        "FortiToken 210 or FortiToken 220",
        "FortiToken 210, FortiToken 220 or FortiToken 200CD/200BCD");
    assertThat(found("test"))
        .contains("the near miss matches seed-already-issued")
        .contains("cases/tokens/who-can-be-reset.yaml");
  }

  @Test
  void endOfARangeOffByOne() throws IOException {
    plant("remediations/bug-1218458.md", "7.6.3 to 7.6.6", "7.6.3 to 7.6.7");
    assertThat(found("check"))
        .contains("bug-1218458-exposed.md:17:5 error KB132 another page of bug 1218458 says");
    plant("remediations/bug-1218458-exposed.md", "7.6.3 to 7.6.6", "7.6.3 to 7.6.7");
    assertThat(found("test"))
        .contains("cases/bug-1218458/fortios-7.6.7.yaml:19:3 error KB114"
            + " found, but not expected: bug-1218458 about FTK200BAA0000001");
  }

  @Test
  void removedInsteadOf() throws IOException {
    plant("remediations/token-locked.md", "instead-of: [token-healthy]\n", "");
    assertThat(found("test"))
        .contains("cases/tokens/one-locked-token.yaml")
        .contains("found, but not expected: token-healthy about FTKMOB26B6A1B201");
  }

  @Test
  void misspelledSentence() throws IOException {
    plant("remediations/seed-missing.md", "  - without a seed", "  - wihtout a seed");
    assertThat(found("check")).endsWith("""
        remediations/seed-missing.md:24:5 error KB103 no sentence matches "wihtout a seed"
          24 |   - wihtout a seed
             |     ^
          help: did you mean "without a seed"? `kb vocabulary` lists all sentences
        """);
  }

  @Test
  void deadLink() throws IOException {
    plant(
        "articles/hard-token-seed-not-returned.md",
        "remediations/bug-1218458-exposed.md",
        "remediations/bug-1218458-exposd.md");
    assertThat(found("check"))
        .contains(
            "hard-token-seed-not-returned.md:89:1 error KB113 unknown remediation \"bug-1218458-exposd\"")
        .contains("did you mean \"bug-1218458-exposed\"?");
  }

  @Test
  void anotherVersionInProse() throws IOException {
    plant(
        "remediations/bug-1218458-exposed.md", "7.6.7 is not affected.", "7.6.8 is not affected.");
    assertThat(found("check", "--strict"))
        .contains("bug-1218458-exposed.md:57:1 warning KB119 \"7.6.8\"");
  }

  @Test
  void exampleThatProvesNothing() throws IOException {
    plant("remediations/provision-timeout.md", "report: provision timeout", "report: provisioning");
    assertThat(found("test"))
        .contains(
            "provision-timeout.md:53:1 error KB114 the example is not found as provision-timeout");
  }
}
