package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

  private static final String LOCKED = "remediations/token-locked.md";
  private static final String CASE = "../content/cases/tokens/one-locked-token.yaml";

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
        "diff ../content"
      })
  void codeInATitleIsRefused(String command) throws IOException {
    codeInATitle();
    Run run = run(command.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(LOCKED + ":2:8 error KB120 the character U+000A");
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
    return Run.run(Stream.concat(Stream.of(args), Stream.of("--content", folder.toString()))
        .toArray(String[]::new));
  }
}
