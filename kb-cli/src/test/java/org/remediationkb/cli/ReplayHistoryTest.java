package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of replays that are kept, and what a site shows of them. */
class ReplayHistoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  /** So many locked tokens, each a case, and four that are in order; two more that nobody can read. */
  private void replay(int locked) throws IOException {
    StringBuilder lines = new StringBuilder("{\"tokns\": []}\n{\"tokns\": []}\n");
    for (int i = 0; i < 4 + locked; i++) {
      String status = i < 4 ? "active" : "lock";
      lines.append(String.format(
          "{\"tokens\": [{\"serial\": \"HTKMOB26B6A1B20%x\", \"status\": \"%s\","
              + " \"report\": \"provisioned\", \"assigned-to\": [\"jdoe\"]}]}%n",
          i, status));
    }
    Path file = Files.writeString(folder.resolve("cases.jsonl"), lines);
    Run run = Run.run("replay", file.toString(), "--history", history().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  private Path history() {
    return folder.resolve("history");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(history().resolve("replays.jsonl"));
  }

  @Test
  void aReplayAddsALineWithoutWhatFewerThanFiveCasesHave() throws IOException {
    replay(6);
    replay(5);
    assertThat(lines())
        .hasSize(2)
        .noneMatch(line -> line.contains("26B6") || line.contains("jdoe"));
    JsonNode first = JSON.readTree(lines().get(0));
    assertThat(first.get("cases").asInt()).isEqualTo(10);
    assertThat(first.get("findings").toString()).isEqualTo("{\"token-locked\":6}");
    assertThat(JSON.readTree(lines().get(1)).get("findings").toString())
        .isEqualTo("{\"token-locked\":5}");
  }

  /** Six of ten, and then five of nine. */
  @Test
  void aSiteTellsHowOftenEachPageHeld() throws IOException {
    replay(6);
    replay(5);
    String site = folder.resolve("site").toString();
    Run run = Run.run("site", "-o", site, "--history", history().toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readString(Path.of(site, "remediations/token-locked.html")))
        .contains("In the field", "<svg")
        .containsPattern("(?s): 5 of 9 cases [(]55.6%[)].{1,40}: 6 of 10 cases [(]60.0%[)]")
        .contains("60.0% at most", "height=\"48\"", "height=\"45\"");
    assertThat(Files.readString(Path.of(site, "remediations/seed-missing.html")))
        .contains("fewer than five of 10 cases")
        .doesNotContain("at most");
    assertThat(Files.readString(Path.of(site, "index.html"))).contains("href=\"next.html\"");
    assertThat(Files.readString(Path.of(site, "next.html")))
        .contains("Of the 9 cases", "Pages that hold in fewer than five cases", "seed-missing.html")
        .doesNotContain("remediations/token-locked.html");
  }

  @Test
  void aSiteWithoutAHistorySaysNothingOfCases() throws IOException {
    String site = folder.resolve("site").toString();
    assertThat(Run.run("site", "-o", site).code()).isZero();
    assertThat(Path.of(site, "next.html")).doesNotExist();
    assertThat(Files.readString(Path.of(site, "index.html"))).doesNotContain("next.html");
    assertThat(Files.readString(Path.of(site, "remediations/token-locked.html")))
        .doesNotContain("In the field");
  }

  @Test
  void whatIsNoHistoryIsLeftAsItIs() throws IOException {
    Path file = Files.createDirectories(history()).resolve("replays.jsonl");
    Files.writeString(file, "{\"day\": \"2026-01-01\", \"cases\": \"many\"}\n");
    Path cases = Files.writeString(folder.resolve("cases.jsonl"), "{}");
    Run run = Run.run("replay", cases.toString(), "--history", history().toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("replays.jsonl: line 1 is not one of kb replay --history");
    assertThat(file).hasContent("{\"day\": \"2026-01-01\", \"cases\": \"many\"}");
  }

  @Test
  void aHistoryThatIsMissingIsTold() {
    Run run = Run.run(
        "site", "-o", folder.resolve("site").toString(), "--history", history().toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("file not found");
    assertThat(folder.resolve("site")).doesNotExist();
  }
}
