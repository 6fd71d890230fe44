package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kb check} and {@code kb test} for programs, and for authors who go on writing. */
class CheckAndTestTest {

  @TempDir
  private Path folder;

  private String brokenContent() throws IOException {
    Content.copy(folder);
    Path page = folder.resolve("hydrotoken/remediations/token-locked.md");
    Files.writeString(page, Files.readString(page).replace("severity: ", "severety: "));
    return folder.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "json; '\"code\": \"KB102\"'",
        "sarif; '\"ruleId\": \"KB102\"'",
        "github; title=KB102::",
        "text; error KB102",
      })
  void nothingButTheReportIsOnStandardOutput(String format, String mark) throws IOException {
    Run run = Run.run("check", "--format", format, "--only-content", brokenContent());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains(mark, "severety").doesNotContain("errors, ");
    assertThat(run.err()).contains("errors, ");
  }

  @Test
  void aReportInAFile() throws IOException {
    Path report = folder.resolve("kb.sarif");
    Run run = Run.run("check", "--format", "sarif", "-o", report.toString());
    assertThat(run).isEqualTo(new Run(0, "", "No problems found.\n"));
    assertThat(new ObjectMapper().readTree(report.toFile()).at("/runs/0/results"))
        .isEmpty();
  }

  @Test
  void testsForProgramsSayTheirSummaryOnStandardError() throws IOException {
    Run junit = Run.run("test", "--format", "junit");
    assertThat(junit.code()).isZero();
    assertThat(junit.out()).startsWith("<?xml").endsWith("</testsuites>\n");
    assertThat(junit.err()).endsWith(" passed, 0 failed\n");
    Run json = Run.run("test", "--format", "json");
    assertThat(new ObjectMapper().readTree(json.out()).get("failed").asInt()).isZero();
  }

  @Test
  void afterAnErrorOfInputTheExitCodeTellsOfThat() throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Deque<Set<Path>> changes = new ArrayDeque<>(List.of(Set.of(Path.of("content/a.md")), Set.of()));
    Deque<Integer> codes = new ArrayDeque<>(List.of(0, 2));
    WatchLoop loop =
        new WatchLoop(new Kb(Terminal.none(), nowhere, nowhere, Optional.empty()), () -> {
          if (codes.remove() == 2) {
            throw new IOException("gone");
          }
          return 0;
        });
    assertThat(loop.run(changes::remove)).isEqualTo(2);
  }

  @Test
  void everyChangeIsAnotherRunAndTheLastOneIsTheExitCode() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Kb kb = new Kb(
        Terminal.none(),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Optional.empty());
    Path page = Path.of("content/a.md");
    Deque<Set<Path>> changes = new ArrayDeque<>(List.of(
        Set.of(page),
        Set.of(page),
        new TreeSet<>(List.of(page, page.resolveSibling("b.md"))),
        Set.of()));
    Deque<Integer> codes = new ArrayDeque<>(List.of(0, 1, 2, 1));
    WatchLoop loop = new WatchLoop(kb, () -> {
      int code = codes.remove();
      if (code == 2) {
        throw new IOException("gone");
      }
      kb.err().println("run");
      return code;
    });
    assertThat(loop.run(changes::remove)).isEqualTo(1);
    assertThat(changes).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8).replaceAll("\\d\\d:\\d\\d:\\d\\d", "TIME"))
        .isEqualTo("""
            run

            -- TIME content/a.md changed
            run

            -- TIME content/a.md changed
            kb: gone

            -- TIME content/a.md and 1 more changed
            run
            """);
  }

  @Test
  void thereIsNothingToWatchWhereThereIsNoContent() {
    assertThat(Run.run("check", "--watch", "--only-content", folder.toString()))
        .isEqualTo(new Run(
            2,
            "",
            "kb: " + folder
                + " is not a content folder: it has no vocabulary.yaml; use --only-content DIR\n"));
  }

  @Test
  void foldersAboveTheContentAreNoPartOfAPattern() throws IOException {
    Path content = folder.resolve("stale-seed");
    Content.copy(content);
    assertThat(
            Run.run("test", "stale-seed", "--only-content", content.toString()).out())
        .isEqualTo(Run.run("test", "stale-seed").out());
  }

  @Test
  void allSchemasAreWrittenOrOneIsPrinted() {
    assertThat(Run.run("schema", "case", "--write", "--only-content", folder.toString()))
        .returns(2, Run::code)
        .extracting(Run::err)
        .asString()
        .startsWith("kb: --write writes all schemas and can't be combined with case\n");
  }

  @Test
  void everyCodeCanBeExplained() {
    List<String> lines = Run.run("explain", "--codes").out().lines().toList();
    assertThat(lines).hasSizeGreaterThan(40).allMatch(line -> line.matches("K[A-Z]\\d{3}  .+"));
    assertThat(Stream.of("KB103", "kf002", "KY001", "KT001", "KC001"))
        .allMatch(code -> Run.run("explain", code).out().contains("\n=====\n"));
    assertThat(Run.run("explain", "KB1O3").err()).contains("did you mean KB103?");
    assertThat(Run.run("explain", "KB999").err()).contains("`kb explain --codes` lists them");
    assertThat(Run.run("explain").code()).isEqualTo(2);
  }
}
