package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What `kb check` calls an error is run by no command. */
class BrokenContentTest {

  private static final String LOCKED = "hydrotoken/remediations/token-locked.md";
  private static final String CASE =
      Content.FOLDER + "/hydrotoken/cases/tokens/one-locked-token.yaml";

  @TempDir
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Content.copy(folder);
  }

  @Test
  void checkTellsOfCodeInATitle() throws IOException {
    codeInATitle();
    Run run = run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains(LOCKED + ":2:8 error KB120 the character U+000A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate " + CASE,
        "explain " + CASE,
        "test",
        "rules",
        "rules token-locked",
        "prove",
        "mutate",
        "render -o -",
        "diff " + Content.FOLDER
      })
  void codeInATitleIsRefused(String command) throws IOException {
    codeInATitle();
    Run run = run(command.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(LOCKED + ":2:8 error KB120 the character U+000A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate " + CASE, "test", "render -o -", "diff " + Content.FOLDER})
  void aTemplateThatCheckRefusesIsNotFilledIn(String command) throws IOException {
    change(LOCKED, "[#list tokens as token]", "[#list 1..1000000000 as token]");
    Run run = run(command.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsPattern(LOCKED + ":\\d+:8 error KB111 \"1..1000000000\" is not a name");
  }

  @Test
  void aDraftIsCheckedAndStopsNobody() throws IOException {
    change(LOCKED, "about: token\n", "about: token\ndraft: true\n");
    change(LOCKED, "whose configuration status is `lock`", "that nobody understands");

    Run check = run("check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).containsPattern(LOCKED + ":\\d+:5 error KB103 no sentence matches");

    Run evaluate = run("evaluate", CASE);
    assertThat(evaluate.code()).isZero();
    assertThat(evaluate.out()).contains("CS-0042").doesNotContain("A token is locked");
    assertThat(run("rules").out()).doesNotContain("token-locked");
    Run render = run("render", "-o", "-");
    assertThat(render.code()).as(render.err()).isZero();
    assertThat(render.out()).doesNotContain("A token is locked in the configuration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: yes", "draft: True", "\"draft\": true"})
  void whatIsNotSeenAsADraftIsNoDraft(String key) throws IOException {
    change(LOCKED, "about: token\n", "about: token\n" + key + "\n");
    assertThat(run("check").out()).contains("error KB102").contains("invalid draft");
  }

  @Test
  void brokenYamlInAnExampleAndInACase() throws IOException {
    change(LOCKED, "    status: lock\n", "    status: \"lock\n");
    change("hydrotoken/cases/nothing-collected.yaml", "case: ", "case: [");
    Run run = run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern(LOCKED + ":\\d+:13 error KY002")
        .contains("cases/nothing-collected.yaml:");
  }

  @Test
  void warningsCountWhereTheyAreAskedFor() throws IOException {
    Path page = folder.resolve(LOCKED);
    Files.writeString(
        page,
        Files.readString(page).replaceAll("(?s)## Near miss.*", "")
            + "## Near miss\n\n```yaml\ntokens:\n  - {serial: HTKMOB26B6A1B2C3, status: active}\n```\n");
    change("hydrotoken/commands.yaml", "commands:\n", """
        commands:
          - {id: unused, command: get nothing, context: any, does: reads}
        """);
    assertThat(run("check").out()).contains("warning KB117");
    assertThat(run("check").code()).isZero();
    assertThat(run("check", "--strict").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheMachineCanNotHoldIsToldInOneLine(boolean memory) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.withinLimits(
        () -> {
          throw memory ? new OutOfMemoryError("heap") : new StackOverflowError();
        },
        new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .matches("kb: (?:the input is nested too deep|out of memory; .*)\n");
  }

  private void codeInATitle() throws IOException {
    change(
        LOCKED,
        "title: A token is locked in the configuration",
        "title: \"A token\\nrule evil when then System.exit(7); end\"");
  }

  private void change(String file, String text, String replacement) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).contains(text);
    Files.writeString(folder.resolve(file), before.replace(text, replacement));
  }

  private Run run(String... args) {
    return Run.run(Stream.concat(Stream.of(args), Stream.of("--only-content", folder.toString()))
        .toArray(String[]::new));
  }
}
