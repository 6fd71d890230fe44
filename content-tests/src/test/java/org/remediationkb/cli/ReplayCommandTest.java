package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of cases, counted. */
class ReplayCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Two locked tokens, a healthy line of nothing, and one that is no case. */
  private static final List<String> CASES = List.of(
      "{\"tokens\": [{\"serial\": \"FTKMOB26B6A1B201\", \"status\": \"lock\"},"
          + " {\"serial\": \"FTKMOB26B6A1B202\", \"status\": \"lock\"}]}",
      "{\"tokens\": [{\"serial\": \"FTKMOB26B6A1B203\", \"status\": \"lock\"}]}",
      "{}",
      "{\"tokns\": []}");

  @TempDir
  private Path folder;

  private Path folderOfCases() throws IOException {
    Path cases = Files.createDirectories(folder.resolve("cases"));
    for (int i = 0; i < CASES.size(); i++) {
      Files.writeString(cases.resolve(i + ".json"), CASES.get(i));
    }
    return cases;
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("cases.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("x/"));
      for (int i = 0; i < CASES.size(); i++) {
        zip.putNextEntry(new ZipEntry("x/" + i + ".json"));
        zip.write(CASES.get(i).getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("x/.hidden.json"));
      zip.putNextEntry(new ZipEntry("__MACOSX/x.json"));
    }
    return file;
  }

  private Path tar() throws IOException {
    Path file = folder.resolve("cases.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (int i = 0; i < CASES.size(); i++) {
        byte[] bytes = CASES.get(i).getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry("../../x/" + i + ".json");
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
      TarArchiveEntry link = new TarArchiveEntry("x/link.json", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    return file;
  }

  private Path lines() throws IOException {
    return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", CASES));
  }

  private Path gzippedLines() throws IOException {
    Path file = folder.resolve("cases.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(lines(), out);
    }
    return file;
  }

  private static JsonNode report(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("replay", "--format", "json"));
    args.addAll(List.of(more));
    Run run = Shipped.run(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out());
  }

  private Path archive(String form) throws IOException {
    return switch (form) {
      case "zip" -> zip();
      case "tar" -> tar();
      case "lines" -> lines();
      case "gzip" -> gzippedLines();
      default -> folderOfCases();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "zip", "tar", "lines", "gzip"})
  void theSameCasesCountTheSameInEachForm(String form) throws IOException {
    JsonNode report = report(archive(form).toString());
    assertThat(report.get("cases").asInt()).isEqualTo(4);
    assertThat(report.get("unusable").asInt()).isEqualTo(1);
    assertThat(report.get("without-finding").asInt()).isEqualTo(1);
    JsonNode locked = report.at("/findings/0");
    assertThat(locked.get("name").asText()).isEqualTo("token-locked");
    assertThat(locked.get("cases").asInt()).isEqualTo(2);
    assertThat(locked.get("times").asInt()).isEqualTo(3);
    assertThat(report.at("/problems/0/name").asText()).isEqualTo("KF001");
    assertThat(report.at("/values/tokens.status/0/times").asInt()).isEqualTo(3);
    assertThat(report.get("never-found"))
        .extracting(JsonNode::asText)
        .contains("seed-missing")
        .doesNotContain("token-locked");
  }

  @Test
  void resultsAddUpToTheSameReport() throws IOException {
    Path results = folder.resolve("r.jsonl");
    JsonNode report = report(folderOfCases().toString(), "--results", results.toString());
    assertThat(Files.readAllLines(results)).hasSize(1 + CASES.size());
    assertThat(report("--merge", results.toString())).isEqualTo(report);
  }

  @Test
  void resultsOfPartsAddUpToThoseOfTheWhole() throws IOException {
    Path cases = folderOfCases();
    Path first = folder.resolve("1.jsonl");
    Path second = folder.resolve("2.jsonl");
    report(cases + "/0.json", cases + "/3.json", "--results", first.toString());
    report(cases + "/1.json", cases + "/2.json", "--results", second.toString());
    assertThat(report("--merge", second.toString(), first.toString()))
        .isEqualTo(report(cases.toString()));
  }

  /** Tokens of any kind and state with names of any kind, some of which are the same. */
  private static String anyCase(Random random) {
    String serials = IntStream.range(0, 1 + random.nextInt(2))
        .mapToObj(i -> String.format(
            "{\"serial\": \"%s%09d%s\", \"report\": \"%s\", \"seed\": \"%s\","
                + " \"assigned-to\": [%s]}",
            one(random, "FTKMOB0", "FTK200B", "FTK211B"),
            random.nextInt(3),
            one(random, "", "", "", "*"),
            one(random, "active", "locked", "provision timeout", "no such status"),
            one(random, "present", "absent"),
            one(random, "", "\"jdoe\"", "\"admin\"", "{\"user\": \"kim\", \"vdom\": \"root\"}")))
        .collect(Collectors.joining(", "));
    String activation = String.format(
        "\"activations\": [{\"serial\": \"FTK200B%09d\", \"output\": \"%s\"}]",
        random.nextInt(3), one(random, "success", "anything"));
    String clock = one(
        random,
        "",
        "\"fortigate\": {}, ",
        "\"fortigate\": {\"system-time\": \"2026-03-04 10:00:00\", \"vdoms\": \"enabled\"}, ");
    return "{" + clock + "\"tokens\": [" + serials + "], " + activation + ", \"taken\": \""
        + one(random, "2024-01-01", "2026-05-05 10:00") + "\", \"activation-codes\": [{"
        + "\"serial\": \"FTKMOB0000000001\", \"expires\": \""
        + one(random, "2024-01-02", "2025-01-02 10:00:00") + "\"}]}";
  }

  private static String one(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** A blank before a case keeps it from being compared with others, so that Drools decides it. */
  @Test
  void casesThatAreDecidedOnceCountAsIfEachWereDecided() throws IOException {
    Random random = new Random(4);
    List<String> cases = IntStream.range(0, 1500).mapToObj(i -> anyCase(random)).toList();
    Path file = folder.resolve("any.jsonl");
    Files.write(file, cases);
    JsonNode once = report(file.toString());
    Files.write(file, cases.stream().map(line -> " " + line).toList());
    JsonNode each = report(file.toString());
    assertThat(once.get("decided-again").asInt()).isEqualTo(1);
    assertThat(each.get("decided-again").asInt()).isZero();
    ((ObjectNode) once).remove("decided-again");
    ((ObjectNode) each).remove("decided-again");
    assertThat(once).isEqualTo(each);
    assertThat(once.at("/findings").size()).isGreaterThan(4);
    assertThat(once.get("months"))
        .extracting(month -> month.get("month").asText())
        .containsExactly("2024-01", "2026-03", "2026-05");
  }

  /** Before, the page of timeouts was one of locked tokens. */
  @Test
  void casesThatAreDecidedOnceChangeAsIfEachWereDecided() throws IOException {
    Path old = folder.resolve("old");
    Shipped.copy(old);
    Path page = old.resolve("fortitoken/remediations/provision-timeout.md");
    Files.writeString(
        page, Files.readString(page).replace("reports `provision timeout`", "reports `locked`"));
    Random random = new Random(5);
    List<String> cases = IntStream.range(0, 1500).mapToObj(i -> anyCase(random)).toList();
    Path file = folder.resolve("any.jsonl");
    Files.write(file, cases);
    JsonNode once = report(file.toString(), "--against", old.toString());
    Files.write(file, cases.stream().map(line -> " " + line).toList());
    JsonNode each = report(file.toString(), "--against", old.toString());
    assertThat(once).isEqualTo(each);
    assertThat(once.get("changes").size()).isGreaterThan(1);
  }

  /** Killed at any byte of its results, a replay goes on to the same end. */
  @Test
  void aReplayGoesOnWhereItWasKilled() throws IOException {
    String cases = folderOfCases().toString();
    Path results = folder.resolve("r.jsonl");
    JsonNode report = report(cases, "--results", results.toString());
    byte[] whole = Files.readAllBytes(results);
    for (int bytes = 0; bytes <= whole.length; bytes += 97) {
      Files.delete(results);
      Files.write(folder.resolve("r.jsonl.part"), Arrays.copyOf(whole, bytes));
      assertThat(report(cases, "--results", results.toString())).isEqualTo(report);
      assertThat(results).hasBinaryContent(whole);
      assertThat(folder.resolve("r.jsonl.part")).doesNotExist();
    }
  }

  @Test
  void resultsOfAnotherArchiveAreNotContinued() throws IOException {
    Path results = folder.resolve("r.jsonl");
    Path cases = folderOfCases();
    report(cases.toString(), "--results", results.toString());
    Files.move(results, folder.resolve("r.jsonl.part"));
    Run run = Shipped.run("replay", lines().toString(), "--results", results.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("r.jsonl.part: results of another archive; delete it");
    assertThat(results).doesNotExist();
    assertThat(folder.resolve("r.jsonl.part")).exists();
  }

  @Test
  void resultsOfOtherContentAreNotContinued() throws IOException {
    Path results = folder.resolve("r.jsonl");
    Files.writeString(
        folder.resolve("r.jsonl.part"), "{\"version\":\"0\",\"content-hash\":\"0\"}\n");
    Run run = Shipped.run("replay", lines().toString(), "--results", results.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("delete it to begin anew")
        .contains("results of another version of kb or the content");
  }

  @Test
  void resultsOfMoreCasesThanTheArchiveHasAreNotContinued() throws IOException {
    Path results = folder.resolve("r.jsonl");
    Path cases = folderOfCases();
    report(cases.toString(), "--results", results.toString());
    Files.move(results, folder.resolve("r.jsonl.part"));
    Files.delete(cases.resolve("3.json"));
    Run run = Shipped.run("replay", cases.toString(), "--results", results.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("r.jsonl.part: results of another archive; delete it");
  }

  @Test
  void resultsOfOtherContentAreNotMerged() throws IOException {
    Path results = folder.resolve("r.jsonl");
    report(lines().toString(), "--results", results.toString());
    Path other = folder.resolve("other.jsonl");
    Files.writeString(
        other, Files.readString(results).replaceFirst("content-hash\":\"[0-9a-f]", "$0z"));
    Run run = Shipped.run("replay", "--merge", results.toString(), other.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("other.jsonl: results of another version of kb or the content");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aBrokenArchiveIsToldAndTheOthersCount() throws IOException {
    Path broken = Files.write(folder.resolve("broken.tar.gz"), new byte[] {1, 2, 3});
    Run run =
        Shipped.run("replay", "--format", "json", broken.toString(), lines().toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("broken.tar.gz: the archive is broken");
    assertThat(JSON.readTree(run.out()).get("cases").asInt()).isEqualTo(4);
  }

  @Test
  void whatIsNotResultsIsNotMerged() throws IOException {
    Run run = Shipped.run("replay", "--merge", lines().toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("not the results of `kb replay`");
  }

  /** Three cases with a report: two that are locked, and one of a status with signs that HTML has. */
  @Test
  void theHtmlIsOneFileWithBarsAndNothingOfACaseInItIsMarkup() throws IOException {
    Path file = folder.resolve("<b>.jsonl");
    Files.write(
        file,
        List.of(
            CASES.get(0),
            CASES.get(1),
            "{\"fortigate\": {\"vdoms\": \"enabled\"}}",
            CASES.get(0).replace("\"lock\"", "\"active\"")));
    Run run = Shipped.run("replay", file.toString(), "--format", "html");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>")
        .contains("<title>4 cases</title>", "<svg", "&lt;b&gt;")
        .contains("width=\"100.0%\"", "width=\"50.0%\"")
        .doesNotContain("<b>", "src=", "<link", "http://");
  }

  /** Two in June of one year, one in August, with nothing in July; one without a date. */
  @Test
  void casesAreCountedByMonth() throws IOException {
    Path file = folder.resolve("dated.jsonl");
    String dated = "{\"taken\": \"%s\", \"fortigate\": {\"vdoms\": \"enabled\"}}";
    String clock = "{\"fortigate\": {\"system-time\": \"2025-08-31 23:59:59\"}, "
        + CASES.get(0).substring(1);
    Files.write(
        file,
        List.of(dated.formatted("2025-06-01"), dated.formatted("2025-06-30"), clock, CASES.get(1)));
    JsonNode months = report(file.toString()).get("months");
    assertThat(months.toString())
        .isEqualTo("[{\"month\":\"2025-06\",\"cases\":2,\"without-finding\":2,\"findings\":{}},"
            + "{\"month\":\"2025-08\",\"cases\":1,\"without-finding\":0,"
            + "\"findings\":{\"token-locked\":1}}]");
    assertThat(Shipped.run("replay", file.toString()).out())
        .containsPattern("2025-07 +0 +0")
        .contains("2025-08", "`token-locked` 1");
    assertThat(Shipped.run("replay", file.toString(), "--format", "html").out())
        .contains("All cases, in columns", "height=\"48\"", "height=\"24\"");
  }

  @Test
  void theTextTellsWhatIsMostFrequent() throws IOException {
    Run run = Shipped.run("replay", folderOfCases().toString());
    assertThat(run.out())
        .startsWith("4 cases\n")
        .contains("- 1 case can't be diagnosed", "50.0%", "`token-locked`", "`seed-missing`");
  }
}
