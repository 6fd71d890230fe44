package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;

class CommandLineTest {

  private static final String HEALTHY = Content.FOLDER + "/hydrotoken/cases/healthy-unit.yaml";
  private static final String EVERYTHING =
      Content.FOLDER + "/hydrotoken/cases/everything-at-once.yaml";

  @TempDir
  private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aCaseAsJson() throws IOException {
    Run run = Run.run("evaluate", EVERYTHING, "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.fieldNames())
        .toIterable()
        .contains("case", "findings", "replaced", "undecided", "conflicts", "plan");
    assertThat(json.get("case").asText()).isEqualTo("CS-0001");
    assertThat(json.get("findings")).allSatisfy(finding -> {
      assertThat(finding.fieldNames())
          .toIterable()
          .contains("remediation", "about", "severity", "after", "evidence");
      assertThat(finding.get("evidence")).isNotEmpty();
    });
    assertThat(json.get("replaced"))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.get("by").asText()).isNotEmpty());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aWorksheetTellsTheProgramAndTheContent() throws IOException {
    ContentLayout content = ContentLayout.of(Path.of(Content.FOLDER));
    String hash = ContentHash.of(content).digits();

    assertThat(hash).matches("[0-9a-f]{12}");
    assertThat(Run.run("--version").out()).isEqualTo("kb unreleased\n");
    assertThat(Run.run("evaluate", HEALTHY).out())
        .contains("- made with: kb unreleased, content " + hash + "\n");
    JsonNode json = new ObjectMapper()
        .readTree(Run.run("evaluate", HEALTHY, "--format", "json").out());
    assertThat(json.get("content-hash").asText()).isEqualTo(hash);
  }

  @Test
  void theFindingsStandInTheOrderOfThePlan() throws IOException {
    JsonNode findings = new ObjectMapper()
        .readTree(Run.run("evaluate", EVERYTHING, "--format", "json").out())
        .get("findings");
    List<String> order = Stream.iterate(0, i -> i < findings.size(), i -> i + 1)
        .map(i -> findings.get(i).get("remediation").asText())
        .toList();
    for (JsonNode finding : findings) {
      for (JsonNode before : finding.get("after")) {
        if (order.contains(before.asText())) {
          assertThat(order.lastIndexOf(before.asText()))
              .as("%s before %s", before, finding.get("remediation"))
              .isLessThan(order.indexOf(finding.get("remediation").asText()));
        }
      }
    }
  }

  @Test
  void severalCasesAsOneLineEach() {
    Run run =
        Run.run("evaluate", Content.FOLDER + "/hydrotoken/cases/bug-1218458", "--format", "json");
    assertThat(run.out().lines())
        .hasSizeGreaterThan(8)
        .allMatch(line -> line.startsWith("{\"case\""));
  }

  @Test
  @ResourceLock("System.in")
  void standardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(
        "{\"tokens\": [{\"serial\": \"HTK200BAA0000001\", \"seed\": \"absent\"}]}"
            .getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(Run.run("evaluate", "-").out()).contains("A hard token has no seed");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void exitCodeOnlyWhereItIsAskedFor() {
    assertThat(Run.run("evaluate", EVERYTHING).code()).isZero();
    assertThat(Run.run("evaluate", EVERYTHING, "--exit-code").code()).isEqualTo(1);
    assertThat(Run.run("evaluate", HEALTHY, "--exit-code").code()).isZero();
  }

  @Test
  void aBadFactFileIsOneClearMessage() throws IOException {
    Run run = Run.run("evaluate", file("case.yaml", "hydrogate:\n  hydroos: 7.4\n"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("case.yaml:2:12 error")
        .contains("quote")
        .doesNotContain("Exception");
  }

  @Test
  void oneBadFileDoesNotKeepTheOthersFromBeingRead() throws IOException {
    Run run = Run.run("evaluate", file("bad.yaml", "tokns: []\n"), HEALTHY, "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean \"tokens\"?");
    assertThat(run.out().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate",
        "evaluate missing.yaml",
        "evaluate --formt json x",
        "evalute x",
        "rules bug-121845",
        "render no-such-article",
        "check --only-content /nowhere",
        "",
      })
  void wrongUsageIsOneMessageAndTwo(String line) {
    Run run = Run.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("kb: ").doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aWorksheetInAFileIsWholeOrNotThere() throws IOException {
    Path target = folder.resolve("worksheet.md");
    assertThat(Run.run("evaluate", EVERYTHING, "--format", "markdown", "-o", target.toString())
            .code())
        .isZero();
    assertThat(target).content().startsWith("# CS-0001\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void theArticles() {
    Run run = Run.run("render", "-o", folder.resolve("articles").toString());
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("articles/hydrotoken-basic-troubleshooting.md")).isNotEmptyFile();
    assertThat(folder.resolve("articles/hard-token-seed-not-returned.md")).isNotEmptyFile();
  }

  @Test
  void theShippedContentIsInOrder() {
    assertThat(Run.run("check")).isEqualTo(new Run(0, "", "No problems found.\n"));
    assertThat(Run.run("test").out()).endsWith(" passed, 0 failed\n");
  }

  @Test
  void onlyWhatHasAPatternInItsPathIsTriedOut() {
    assertThat(Run.run("test", "cases/bug-1218458/hydroos-").out())
        .isEqualTo("9 passed, 0 failed\n");
    assertThat(Run.run("test", "lock-recently-released").out()).isEqualTo("""
        3 of 3 sentences fully tested
        4 passed, 0 failed
        """);
    Run unknown = Run.run("test", "lock-recently-relesed");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("kb: unknown page or case lock-recently-relesed;"
            + " did you mean lock-recently-released?\n");
  }

  @Test
  void theCoverageNamesTheLinesThatShowASentence() {
    Run run = Run.run("test", "lock-recently-released", "--coverage");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches(" +without a seed +line \\d+ +line \\d+"));
  }

  @Test
  void aSentenceThatNothingShowsIsNoFailureUnlessCoverageIsAskedFor() throws IOException {
    Path content = copyOfTheContent();
    Path page = content.resolve("hydrotoken/remediations/lock-recently-released.md");
    String text = Files.readString(page);
    int last = text.lastIndexOf("A mobile token");
    Files.writeString(page, text.substring(0, last));
    Files.delete(content.resolve("hydrotoken/cases/tokens/mobile-token-is-not-activated.yaml"));
    String name = "lock-recently-released";
    Run run = Run.run("test", name, "--only-content", content.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("warning KB126 no test fails on \"a hard token\" alone\n")
        .contains("""

            ```yaml
            tokens:
              - serial: "HTKMOB0000000000"
                seed: absent
                lock-released-recently: true
            ```

            2 of 3 sentences fully tested
            3 passed, 0 failed
            """);
    assertThat(Run.run("test", name, "--coverage", "--only-content", content.toString())
            .code())
        .isEqualTo(1);
  }

  private Path copyOfTheContent() throws IOException {
    Path original = Path.of(Content.FOLDER);
    Path copy = folder.resolve("content");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(original.relativize(file).toString()));
      }
    }
    return copy;
  }

  @Test
  void aRuleAndTheSchemaCanBePrinted() {
    assertThat(Run.run("rules", "bug-1218458").out())
        .startsWith(
            "package org.remediationkb.generated\n\ndialect \"mvel\"\n\ndeclare Activation\n")
        .contains("rule \"bug-1218458\"")
        .doesNotContain("declare LicenceImport", "rule \"seed-missing\"");
    assertThat(Run.run("schema").out())
        .startsWith(
            "{\n  \"$schema\" : \"http://json-schema.org/draft-07/schema#\"".replace(" :", ":"));
    assertThat(Run.run("vocabulary").out()).contains("  - whose model is {models}\n");
  }

  @Test
  void everyCommandExplainsItselfWithAnExample() {
    for (String command :
        List.of("evaluate", "render", "check", "test", "new", "vocabulary", "rules", "schema")) {
      assertThat(Run.run(command, "--help").out())
          .contains("Usage: kb " + command)
          .contains("Example");
    }
    assertThat(Run.run("generate-completion").out()).contains("complete -F");
  }

  /** A fact file is told from a capture by its beginning, of which comments may be a great part. */
  @Test
  void aFactFileIsRecognisedBehindLongComments() throws IOException {
    Path file = folder.resolve("case.txt");
    Files.writeString(
        file,
        "# a comment\n".repeat(5000) + "tokens: [{serial: HTK200BAA0000001, seed: absent}]\n");
    assertThat(Run.run("evaluate", file.toString()).out()).contains("A hard token has no seed");
  }
}
