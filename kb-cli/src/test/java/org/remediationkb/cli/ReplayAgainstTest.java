package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit does to an archive: before it, the page of locked tokens was one of active tokens. */
class ReplayAgainstTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LOCKED =
      "{\"tokens\": [{\"serial\": \"HTKMOB26B6A1B201\", \"report\": \"provisioned\", \"status\": \"lock\"}]}";

  @TempDir
  private Path folder;

  private Path old;

  @BeforeEach
  void contentBefore() throws IOException {
    old = folder.resolve("old");
    Content.copy(old);
    edit("token-locked.md", "configuration status is `lock`", "configuration status is `active`");
  }

  private void edit(String name, String text, String instead) throws IOException {
    Path page = old.resolve("hydrotoken/remediations").resolve(name);
    String before = Files.readString(page);
    assertThat(before).contains(text);
    Files.writeString(page, before.replace(text, instead));
  }

  private JsonNode report(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("cases.jsonl"), List.of(lines));
    return report(file);
  }

  private JsonNode report(Path file) throws IOException {
    Run run = Run.run("replay", file.toString(), "--against", old.toString(), "--format", "json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void casesThatChangeAlikeAreCountedTogether() throws IOException {
    JsonNode report = report(
        "{}",
        LOCKED.replace("201\"", "202\", \"assigned-to\": [\"jdoe\"]"),
        LOCKED,
        LOCKED.replace("lock", "active"));
    assertThat(report.get("cases").asInt()).isEqualTo(4);
    assertThat(report.get("changed").asInt()).isEqualTo(3);
    assertThat(report.get("changes").size()).isEqualTo(2);
    JsonNode locked = report.at("/changes/0");
    assertThat(locked.get("cases").asInt()).isEqualTo(2);
    assertThat(locked.get("first").asText()).endsWith("cases.jsonl:2");
    assertThat(texts(locked.get("gained"))).containsExactly("token-locked");
    assertThat(texts(locked.get("lost"))).containsExactly("token-healthy");
    assertThat(texts(locked.get("order"))).isEmpty();
    JsonNode active = report.at("/changes/1");
    assertThat(texts(active.get("gained"))).containsExactly("token-healthy");
    assertThat(texts(active.get("lost"))).containsExactly("token-locked");
  }

  /** The name of the user and the unit make no difference, nor does the second token. */
  @Test
  void theExampleHasNoNamesAndNothingThatMakesNoDifference() throws IOException {
    String example = report(
            "{\"case\": \"4711\", \"hydrogate\": {\"serial\": \"HGT60HTK20000007\"},"
                + LOCKED
                    .substring(1)
                    .replace(
                        "}]",
                        ", \"assigned-to\": [\"jdoe\"]}, {\"serial\":"
                            + " \"HTKMOB26B6A1B203\", \"seed\": \"absent\"}]"))
        .at("/changes/0/example")
        .asText();
    assertThat(example)
        .startsWith("tokens:\n  - serial: \"HTKMOB")
        .contains("report: provisioned", "status: lock", "remediation: token-locked, about: HTKMOB")
        .doesNotContain("26B6A1B2", "jdoe", "HGT60", "4711", "seed");
  }

  @Test
  void theExampleChangesInTheSameWayAndPassesAsATestOfTheContentNow() throws IOException {
    JsonNode change = report(LOCKED).at("/changes/0");
    Path now = folder.resolve("now");
    Content.copy(now);
    Path example = Files.writeString(
        now.resolve("hydrotoken/cases/example.yaml"), change.get("example").asText());
    JsonNode again = report(example).at("/changes/0");
    assertThat(again.get("gained")).isEqualTo(change.get("gained"));
    assertThat(again.get("lost")).isEqualTo(change.get("lost"));
    assertThat(Run.run("test", "--only-content", now.toString()).code()).isZero();
    Run before = Run.run("test", "--only-content", old.toString());
    Files.copy(example, old.resolve("hydrotoken/cases/example.yaml"));
    assertThat(Run.run("test", "--only-content", old.toString()).out())
        .isNotEqualTo(before.out())
        .contains("example.yaml");
  }

  /** Both pages hold before and now; only their order in the plan is another one. */
  @Test
  void anotherOrderOfThePlanIsAChange() throws IOException {
    edit("token-locked.md", "configuration status is `active`", "configuration status is `lock`");
    edit("token-locked.md", "after: [", "after: [provision-timeout, ");
    JsonNode change = report(LOCKED.replace("provisioned", "provision timeout")).at("/changes/0");
    assertThat(texts(change.get("order"))).containsExactly("token-locked", "provision-timeout");
    assertThat(texts(change.get("gained"))).isEmpty();
    assertThat(texts(change.get("lost"))).isEmpty();
    assertThat(change.get("example").asText()).contains("plan: [token-locked, provision-timeout]");
  }

  @Test
  void whatGoesWithResultsIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("cases.jsonl"), "{}");
    List<String> args = new ArrayList<>(List.of("replay", file.toString(), "--against", "old"));
    args.addAll(List.of("--results", folder.resolve("r").toString()));
    Run run = Run.run(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--against compares cases");
  }

  @Test
  void anUnknownRevisionIsToldBeforeAnythingIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("cases.jsonl"), "{}");
    Run run = Run.run("replay", file.toString(), "--against", "no-such-revision");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("unknown folder or git revision no-such-revision");
  }
}
