package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says besides counting pages. */
class ReplayReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  /** A unit with a name, a line that five such captures have with other names in it, and one that only one has. */
  private void captures(int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      String secret = i == 1 ? "Falcon takes off soon\n" : "";
      Files.writeString(folder.resolve(i + ".log"), """
          HG-%1$d # get system status
          Version: HydroGate-60F v7.4.8,build2795,250523 (GA.M)
          HG-%1$d # diagnose fan list
          fan of 10.1.1.%1$d in HTKMOB26B6A1B20%1$d spins %1$d times
          %2$sHG-%1$d #
          """.formatted(i, secret));
    }
  }

  private JsonNode report() throws IOException {
    Run run = Run.run("replay", folder.toString(), "--format", "json");
    assertThat(run.err()).isEmpty();
    return JSON.readTree(run.out());
  }

  @Test
  void linesThatNobodyReadsAreShownByTheirShapeWithoutNames() throws IOException {
    captures(5);
    JsonNode report = report();
    assertThat(report.get("unread").asInt()).isEqualTo(6);
    assertThat(report.get("unread-shapes").size()).isEqualTo(1);
    JsonNode shape = report.at("/unread-shapes/0");
    assertThat(shape.get("template").asText())
        .isEqualTo("fan of {word} in {word} spins {number} times");
    assertThat(shape.get("lines").asInt()).isEqualTo(5);
    assertThat(shape.get("cases").asInt()).isEqualTo(5);
    assertThat(report.get("unread-lines-not-shown").asInt()).isEqualTo(1);
    assertThat(Run.run("replay", folder.toString()).out())
        .contains("Lines that nobody reads", "1 line more of 1 shape: not shown")
        .doesNotContain("Falcon");
  }

  @Test
  void shapesOfFewerThanFiveCasesAreNotShown() throws IOException {
    captures(4);
    JsonNode report = report();
    assertThat(report.get("unread-shapes").size()).isZero();
    assertThat(report.get("unread-lines-not-shown").asInt()).isEqualTo(5);
  }

  @Test
  void theSameShapesComeOutOfResults() throws IOException {
    captures(5);
    Path results = folder.resolveSibling(folder.getFileName() + ".jsonl");
    JsonNode report = JSON.readTree(
        Run.run("replay", folder.toString(), "--format", "json", "--results", results.toString())
            .out());
    String merged =
        Run.run("replay", "--merge", results.toString(), "--format", "json").out();
    Files.delete(results);
    assertThat(JSON.readTree(merged)).isEqualTo(report);
  }

  /** A token of which only the seed is known: no page holds. */
  @Test
  void valuesInCasesWithoutAnyFindingAreCounted() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"hydrogate\": {\"vdoms\": \"enabled\"}}");
    JsonNode value = report().at("/values-without-finding/0");
    assertThat(value.get("name").asText()).isEqualTo("hydrogate.vdoms: enabled");
    assertThat(value.get("cases").asInt()).isEqualTo(1);
  }

  @Test
  void anArchiveWithoutACaseIsNoReport() throws IOException {
    Path zip = folder.resolve("empty.zip");
    new ZipOutputStream(Files.newOutputStream(zip)).close();
    Run run = Run.run("replay", zip.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("there is no case in", "empty.zip");
  }

  @Test
  void wholesaleFailureIsTold() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"tokns\": []}");
    Run run = Run.run("replay", folder.toString());
    assertThat(run.err()).contains("not one of the cases can be diagnosed");
    assertThat(run.out()).startsWith("1 case\n").contains("KF001");
  }

  /** What is in it may be anything; it counts, and is told. */
  @Test
  void anArchiveWithAWrongChecksumIsTold() throws IOException {
    byte[] facts = "{}".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      TarArchiveEntry entry = new TarArchiveEntry("a.json");
      entry.setSize(facts.length);
      tar.putArchiveEntry(entry);
      tar.write(facts);
      tar.closeArchiveEntry();
    }
    byte[] archive = bytes.toByteArray();
    archive[archive.length - 8] ^= 1;
    Path file = Files.write(folder.resolve("a.tar.gz"), archive);
    Run run = Run.run("replay", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a.tar.gz: the archive is broken");
    assertThat(run.out()).startsWith("1 case\n");
  }

  /** So two replays of the same lines say the same, whichever of them were done in another run. */
  @Test
  void theThousandthLineIsDecidedByItselfThoughItIsLikeNoOther() throws IOException {
    String lines = "{}\n".repeat(999) + "{\"hydrogate\": {\"vdoms\": \"enabled\"}}\n" + "{}\n";
    Files.writeString(folder.resolve("a.jsonl"), lines);
    assertThat(report().get("decided-again").asInt()).isEqualTo(1);
  }

  /** Of files, those are chosen by their names, so that it does not matter what was before them. */
  @Test
  void aFileInAThousandIsDecidedByItself() throws IOException {
    int chosen = IntStream.iterate(1, i -> i + 1)
        .filter(i -> folder.resolve(i + ".log").toString().hashCode() % 1000 == 0)
        .findFirst()
        .orElseThrow();
    captures(1);
    Path one = folder.resolve("1.log");
    Files.copy(one, folder.resolve(chosen + ".log"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(report().get("decided-again").asInt()).isEqualTo(1);
  }

  @Test
  void everyCaseIsDecidedByItselfIfThatIsWanted() throws IOException {
    captures(3);
    Files.writeString(folder.resolve("a.jsonl"), "{}\n{}\n");
    Run run = Run.run("replay", folder.toString(), "--again", "1", "--format", "json");
    assertThat(JSON.readTree(run.out()).get("decided-again").asInt()).isEqualTo(5);
    Run wrong = Run.run("replay", folder.toString(), "--again", "0");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--again must be at least 1");
  }
}
