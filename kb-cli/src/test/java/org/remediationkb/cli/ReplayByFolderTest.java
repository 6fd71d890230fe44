package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives in which each folder is a case. */
class ReplayByFolderTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SHOW = """
      HG-1 # show user hydrotoken
      config user hydrotoken
          edit "HTKMOB26B6A1B201"
              set status lock
          next
      end
      HG-1 #
      """;

  private static final String STATUS = """
      HG-1 # get system status
      Version: HydroGate-60F v7.4.8,build2795,250523 (GA.M)
      HG-1 #
      """;

  /**
   * Three cases. In {@code a}, two captures speak of a locked token and of the version of its unit, and
   * a file of what the customer said adds that no mail came. Of {@code a/later} nothing is known but
   * another token, which is locked. The file that is in no folder of the archive tells a version.
   */
  private static final Map<String, String> FILES = new TreeMap<>(Map.of(
      "a/1.log",
      SHOW,
      "a/2.log",
      STATUS,
      "a/customer.yaml",
      "email: {activation-code: not-delivered}\n",
      "a/later/1.json",
      "{\"tokens\": [{\"serial\": \"HTKMOB26B6A1B203\", \"status\": \"lock\"}]}",
      "status.txt",
      STATUS));

  @TempDir
  private Path folder;

  private Path archive(String form) throws IOException {
    return switch (form) {
      case "zip" -> zip();
      case "tar" -> tar();
      default -> folder();
    };
  }

  private Path folder() throws IOException {
    Path cases = folder.resolve("cases");
    for (var file : FILES.entrySet()) {
      Path path = cases.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return cases;
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("cases.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : FILES.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  /** The files of the folders are mixed, and come in the opposite order. */
  private Path tar() throws IOException {
    Path file = folder.resolve("cases.tar.gz");
    List<String> names = new ArrayList<>(FILES.keySet());
    Collections.reverse(names);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (String name : names) {
        byte[] bytes = FILES.get(name).getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  private static JsonNode report(Path archive, String... more) throws IOException {
    List<String> args = new ArrayList<>(
        List.of("replay", archive.toString(), "--by", "folder", "--format", "json"));
    args.addAll(List.of(more));
    Run run = Run.run(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out());
  }

  private static Map<String, Integer> counts(JsonNode counts, String what) {
    Map<String, Integer> all = new TreeMap<>();
    counts.forEach(count -> all.put(count.get("name").asText(), count.get(what).asInt()));
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "zip", "tar"})
  void theFilesOfAFolderAreOneCase(String form) throws IOException {
    JsonNode report = report(archive(form));
    assertThat(report.get("cases").asInt()).isEqualTo(3);
    assertThat(report.get("unusable").asInt()).isZero();
    assertThat(counts(report.get("findings"), "cases"))
        .containsEntry("token-locked", 2)
        .containsEntry("activation-email-not-delivered", 1);
    assertThat(counts(report.at("/values/tokens.status"), "cases")).isEqualTo(Map.of("lock", 2));
    assertThat(counts(report.at("/values/hydrogate.hydroos"), "cases"))
        .isEqualTo(Map.of("7.4.8", 2));
  }

  @Test
  void aCaseIsCalledAfterItsFolder() throws IOException {
    Path results = folder.resolve("r.jsonl");
    report(zip(), "--results", results.toString());
    String zip = folder.resolve("cases.zip").toString();
    assertThat(names(results)).containsExactly(zip + "/a", zip + "/a/later", zip);
  }

  private static List<String> names(Path results) throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(results)) {
      names.add(JSON.readTree(line).path("case").asText());
    }
    return names.subList(1, names.size());
  }

  /** What one source says and another one denies is a conflict, as with {@code evaluate --with}. */
  @Test
  void whatAFactFileDeniesIsAConflict() throws IOException {
    Path cases = folder();
    Files.writeString(
        cases.resolve("a/customer.yaml"), "tokens: [{serial: HTKMOB26B6A1B201, status: active}]\n");
    JsonNode report = report(cases);
    assertThat(report.get("conflicts").asInt()).isEqualTo(1);
    assertThat(counts(report.get("conflicts-by-property"), "cases"))
        .isEqualTo(Map.of("tokens.status", 1));
  }

  @Test
  void aFileWithAMistakeMakesItsCaseUnusable() throws IOException {
    Path cases = folder();
    Files.writeString(cases.resolve("a/customer.yaml"), "emial: {}\n");
    JsonNode report = report(cases);
    assertThat(report.get("cases").asInt()).isEqualTo(3);
    assertThat(counts(report.get("problems"), "cases")).isEqualTo(Map.of("KF001", 1));
  }

  @Test
  void aLineIsACaseInAFolderAsWell() throws IOException {
    Path cases = folder();
    Files.writeString(cases.resolve("a/more.jsonl"), "{}\n{}\n");
    assertThat(report(cases).get("cases").asInt()).isEqualTo(5);
  }

  /** A file that can't be opened is told, and the others of its folder are a case without it. */
  @Test
  void aBrokenFileDoesNotTakeTheOthersOfItsFolderWithIt() throws IOException {
    Path cases = folder();
    Path broken = cases.resolve("a/3.log.gz");
    Files.write(broken, new byte[] {1, 2, 3});
    Run run = Run.run("replay", cases.toString(), "--by", "folder", "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines().collect(Collectors.toList()))
        .singleElement()
        .asString()
        .contains("3.log.gz: the archive is broken");
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.get("cases").asInt()).isEqualTo(3);
    assertThat(counts(report.get("findings"), "cases")).containsEntry("token-locked", 2);
  }
}
