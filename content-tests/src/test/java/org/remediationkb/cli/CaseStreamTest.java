package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that stand in a line each. */
class CaseStreamTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private List<JsonNode> stream(String lines, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("cases.jsonl"), lines);
    List<String> args = new ArrayList<>(List.of("evaluate", "--stream", file.toString()));
    args.addAll(List.of(options));
    Run run = Shipped.run(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    List<JsonNode> results = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      results.add(JSON.readTree(line));
    }
    return results;
  }

  private static String locked(int number) {
    return "{\"case\": \"CS-" + number + "\", \"tokens\": [{\"serial\": \"FTKMOB"
        + String.format("%010X", number) + "\", \"status\": \"lock\"}]}";
  }

  /** More lines than are read ahead, and several workers. */
  @Test
  void aResultPerLineInTheOrderOfTheLines() throws IOException {
    List<Integer> numbers = IntStream.rangeClosed(1, 100).boxed().toList();
    String lines = numbers.stream().map(CaseStreamTest::locked).collect(Collectors.joining("\n"));
    List<JsonNode> results = stream(lines, "--jobs", "3");
    assertThat(results)
        .extracting(result -> result.get("case").asText())
        .isEqualTo(numbers.stream().map(number -> "CS-" + number).toList());
    assertThat(results)
        .allSatisfy(result ->
            assertThat(result.at("/findings/0/remediation").asText()).isEqualTo("token-locked"));
  }

  /** The same object as evaluate gives, but that the file's name has the number of the line. */
  @Test
  void aResultIsWhatEvaluateGives() throws IOException {
    Path alone = Files.writeString(folder.resolve("alone.json"), locked(7));
    Run run = Shipped.run("evaluate", "--format", "json", alone.toString());
    String expected = JSON.readTree(run.out())
        .toString()
        .replace(alone.toString(), folder.resolve("cases.jsonl") + ":2");
    assertThat(stream("{}\r\n" + locked(7) + "\r\n").get(1)).hasToString(expected);
  }

  @Test
  void aCaseWithoutANameIsCalledAfterItsLine() throws IOException {
    assertThat(stream("{}\n{\"tokens\": []}\n"))
        .extracting(result -> result.get("case").asText())
        .containsExactly("cases:1", "cases:2");
  }

  @Test
  void aLineMayHoldACapture() throws IOException {
    JsonNode result = stream("{\"name\": \"CS-9.log\", \"capture\": \"fw # show user fortitoken\\n"
            + "config user fortitoken\\n    edit \\\"FTKMOB26B6A1B201\\\"\\n        set status lock\\n"
            + "    next\\nend\\n\"}")
        .get(0);
    assertThat(result.get("case").asText()).isEqualTo("CS-9.log");
    assertThat(result.at("/sources/0/kind").asText()).isEqualTo("capture");
    assertThat(result.at("/findings/0/remediation").asText()).isEqualTo("token-locked");
    assertThat(result.at("/findings/0/evidence/1/source/line").asInt()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "EMPTY",
      value = {
        "EMPTY                                | KF002 | the line is empty",
        "tokens: []                           | KF002 | the line is not a JSON object",
        "{\"tokens\": [                       | KY    | ",
        "{\"tokns\": []}                      | KF001 | unknown key \"tokns\"",
        "{\"capture\": 3}                     | KF002 | capture must be a text, not a number",
        "{\"capture\": \"x\", \"unit\": \"a\"} | KF001 | unknown key \"unit\"",
        "{\"capture\": \"hello\"}             | KC004 | no line of this capture was recognised"
      })
  void whatIsWrongWithALineIsItsResult(String line, String code, String message)
      throws IOException {
    List<JsonNode> results =
        stream(locked(1) + "\n" + (line == null ? "" : line) + "\n" + locked(2) + "\n");
    assertThat(results).hasSize(3);
    assertThat(results.get(1).get("line").asInt()).isEqualTo(2);
    assertThat(results.get(1).at("/error/code").asText()).startsWith(code);
    assertThat(results.get(1).at("/error/message").asText())
        .startsWith(message == null ? "" : message);
    assertThat(results.get(2).get("case").asText()).isEqualTo("CS-2");
  }

  @Test
  void aSecretInALineIsNotPrinted() throws IOException {
    assertThat(stream(
                "{\"tokens\": [{\"serial\": \"FTKMOB26B6A1B201\", \"seed\": \"password=hunter2\"}]}")
            .get(0)
            .toString())
        .contains("KF004")
        .doesNotContain("hunter2");
  }

  @Test
  void bytesThatAreNoTextAreAnError() throws IOException {
    Path file = Files.write(folder.resolve("b.jsonl"), new byte[] {'{', (byte) 0xff, '}', '\n'});
    Run run = Shipped.run("evaluate", "--stream", file.toString());
    assertThat(run.code()).isZero();
    assertThat(JSON.readTree(run.out()).at("/error/code").asText()).isEqualTo("KT002");
  }

  @Test
  void severalFilesAreReadOneAfterTheOther() throws IOException {
    Path a = Files.writeString(folder.resolve("a.jsonl"), locked(1));
    Path b = Files.writeString(folder.resolve("b.jsonl"), locked(2));
    assertThat(Shipped.run("evaluate", "--stream", a.toString(), b.toString())
            .out()
            .lines())
        .extracting(line -> line.substring(0, 14))
        .containsExactly("{\"case\":\"CS-1\"", "{\"case\":\"CS-2\"");
  }

  @ParameterizedTest
  @CsvSource({"--exit-code", "--show-unread", "--unit=x", "--jobs=0"})
  void optionsOfOneCaseAreRefused(String option) {
    Run run = Shipped.run("evaluate", "--stream", option, "cases.jsonl");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--");
  }

  @Test
  void withoutACaseThereIsNothingToEvaluate() {
    Run run = Shipped.run("evaluate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required parameter: 'CASE'");
  }
}
