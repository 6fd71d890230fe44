package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be named as a case, and what comes of it. */
class CaseInputsTest {

  private static final String FACTS = "tokens: [{serial: HTKMOB26B6A1B201, status: lock}]\n";

  private static final String CAPTURE = """
      fw # show user hydrotoken
      config user hydrotoken
          edit "HTKMOB26B6A1B201"
              set status lock
          next
      end
      """;

  @TempDir
  private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** A pipe that somebody writes a text to, once. */
  private String pipe(String text) throws Exception {
    Path pipe = Files.createTempDirectory(folder, "pipe").resolve("pipe");
    Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    CompletableFuture.runAsync(() -> {
      try {
        Files.writeString(pipe, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return pipe.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {CAPTURE, FACTS})
  void aPipeIsReadOnce(String text) throws Exception {
    assertThat(Run.run("evaluate", pipe(text)).out()).contains("HTKMOB26B6A1B201");
    assertThat(Run.run("facts", pipe(text)).out()).contains("serial: \"HTKMOB26B6A1B201\"");
    assertThat(Run.run("explain", pipe(text), "token-locked").out()).contains("HTKMOB26B6A1B201");
  }

  @Test
  void aFileThatIsMissingIsTheOnlyThingThatIsTold() throws IOException {
    Run run =
        Run.run("facts", file("a.log", CAPTURE), folder.resolve("missing.log").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("HTKMOB26B6A1B201");
    assertThat(run.err()).isEqualTo("kb: file not found: " + folder.resolve("missing.log") + "\n");
  }

  @Test
  void aFactFileBesideACaptureIsAnotherCaseAndThatIsTold() throws IOException {
    String stated = file("stated.yaml", FACTS);
    Run run = Run.run("evaluate", file("a.log", CAPTURE), stated);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("kb: " + stated + " is a case of its own; --with " + stated
            + " adds its facts to the captures\n");
    assertThat(Run.run("evaluate", file("a.log", CAPTURE)).err()).doesNotContain("--with");
  }

  @Test
  void aPipeIsRedacted() throws Exception {
    Run run = Run.run("redact", pipe(CAPTURE));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(6).contains("        set status lock");
    assertThat(run.out()).doesNotContain("HTKMOB26B6A1B201");
  }

  @Test
  void anEmptyNameIsNotTheWorkingDirectory() {
    for (String[] line : new String[][] {
      {"evaluate", ""}, {"facts", ""}, {"redact", ""}, {"explain", ""}, {"diff", ".", "--cases", ""}
    }) {
      Run run = Run.run(line);
      assertThat(run.code()).as(line[0]).isEqualTo(2);
      assertThat(run.err()).as(line[0]).startsWith("kb: ").hasLineCount(1);
    }
    assertThat(Run.run("evaluate", "x", "-o", "").code()).isEqualTo(2);
  }

  @Test
  void whereNoLineIsRecognisedTheFormIsKept() throws IOException {
    Run run = Run.run("evaluate", file("a.log", "Dear colleague,\n"), "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).startsWith("{").contains("\"findings\": []");
    assertThat(run.err()).contains("no line of this capture was recognised");
  }

  @Test
  void anEmptyFactFileIsReadAndSaysNothing() throws IOException {
    Run run = Run.run("evaluate", file("a.yaml", "case: CS-1\n"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("No conclusion yet").contains("Run next");
  }

  @Test
  void theGreatestExitCodeCounts() throws IOException {
    String facts = file("a.yaml", FACTS);
    assertThat(Run.run("evaluate", facts, "--exit-code").code()).isEqualTo(1);
    Run run = Run.run("evaluate", facts, file("a.log", "Dear colleague,\n"), "--exit-code");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("A token is locked");
  }

  @Test
  void aFileThatIsNotThereDoesNotKeepTheOthersFromBeingRead() throws IOException {
    Run run = Run.run("evaluate", folder.resolve("missing").toString(), file("a.yaml", FACTS));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("kb: file not found: " + folder.resolve("missing") + "\n");
    assertThat(run.out()).contains("A token is locked");
  }

  @Test
  void aPageOfTheContentIsToldAsOne() {
    String page = Content.FOLDER + "/hydrotoken/remediations/token-locked.md";
    assertThat(Run.run("evaluate", page))
        .isEqualTo(new Run(
            2, "", "kb: " + page + ": this is a content page, not a case; `kb test` tests it\n"));
  }

  @Test
  void anImageIsToldAsOne() throws IOException {
    Run run = Run.run("evaluate", file("a.png", "GIF89a"), "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("this is a GIF image");
    assertThat(run.out()).contains("\"findings\": []");
  }

  @Test
  void hiddenFilesOfAFolderAreNoCases() throws IOException {
    file(".notes", "Dear colleague,\n");
    file("a.log", CAPTURE);
    Run run = Run.run("evaluate", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("A token is locked");
  }

  @Test
  void whatAFileNameDoesToATerminalIsNotPrinted() throws IOException {
    String odd = file("\u001b[31m\u0007.log", "Dear colleague,\n");
    Run run = Run.run("evaluate", odd, folder.resolve("\u001b[2J").toString(), "--show-unread");
    assertThat(run.err()).contains("·[31m·.log:1:1 error", "file not found:", "·[2J");
    assertThat(run.out() + run.err()).doesNotContain("\u001b", "\u0007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate --%s x",
        "evaluate x --format=%s",
        "%s",
        "render %s",
        "rules %s",
        "explain x.yaml %s",
        "explain %s",
        "check --only-content %s",
        "diff %s",
        "new remediation %s",
        "new case --from %s",
        "schema %s --only-content " + Content.FOLDER,
        "test %s",
        "prove %s",
        "help %s",
        "facts %s",
        "redact %s",
        "evaluate x -o %s/x",
      })
  void whatAnArgumentDoesToATerminalIsNotPrinted(String line) {
    String[] args = line.formatted("\u001b[31m\u009b\u202e").split(" ");
    Run run = Run.run(args);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("kb: ").contains("·[31m··");
    assertThat(run.out() + run.err()).doesNotContain("\u001b", "\u009b", "\u202e");
  }

  @Test
  void aFolderForTheOutputIsNotMade() throws IOException {
    Path missing = folder.resolve("missing");
    String facts = file("a.yaml", FACTS);
    Run run = Run.run("evaluate", facts, "-o", missing.resolve("a.md").toString());
    assertThat(run).isEqualTo(new Run(2, "", "kb: " + missing + ": folder not found\n"));
    assertThat(missing).doesNotExist();
    assertThat(Run.run("render", "-o", facts).err()).isEqualTo("kb: " + facts + ": not a folder\n");
  }
}
