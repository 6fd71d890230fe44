package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worksheets by the shipped content, in German. */
class EvaluateLanguageTest {

  private static final String CASE = "../content/fortitoken/cases/everything-at-once.yaml";
  private static final String PAGE = "fortitoken/remediations/seed-already-issued";

  private static String german(String... options) {
    List<String> all = new ArrayList<>(List.of("evaluate", CASE, "--language", "de"));
    all.addAll(List.of(options));
    Run run = Shipped.run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void pagesSentencesAndTheFrameAreGermanAsFarAsTheyAreTranslated() {
    assertThat(german("--format", "markdown"))
        .contains(
            "## Plan\n\n| Schritt | Schweregrad | Problem | Betrifft | Wartet auf |",
            "Der Seed eines Hardware-Tokens wurde schon ausgegeben",
            "**Was gefunden wurde:**\n\n- ein Hardware-Token",
            "- ohne Seed: absent (Zeile",
            "Der Tokenserver hat den Seed dieses Tokens schon ausgegeben",
            "**Blocker** für 3 Token: FTK210BAA0000003, FTK220BAA0000004, FTK200BAA0000005",
            "**Warten Sie,** bis das FortiGate den Tokenserver als erreichbar meldet (Schritt 1), und bis",
            "_Dieser Teil ist nicht übersetzt._",
            "The FortiGate accepts no code from a locked token.")
        .doesNotContain("## Run next", "What was found", "**Wait**");
    assertThat(german("--brief")).contains("Schritt").doesNotContain("Severity");
    assertThat(german("--format", "html")).contains("<html lang=\"de\"", "Als Nächstes ausführen");
  }

  /** Programs read it by its keys, and ids say what is meant in every language. */
  @Test
  void jsonKeepsItsKeysIdsAndSeverities() throws IOException {
    JsonNode english = new ObjectMapper()
        .readTree(Shipped.run("evaluate", CASE, "--format", "json").out());
    JsonNode german = new ObjectMapper().readTree(german("--format", "json"));
    assertThat(german.fieldNames()).toIterable().isEqualTo(names(english));
    for (String key : List.of("remediation", "about", "severity", "after")) {
      assertThat(german.path("findings").findValues(key))
          .as(key)
          .isEqualTo(english.path("findings").findValues(key));
    }
    assertThat(german.path("plan").findValuesAsText("title"))
        .contains("Der Seed eines Hardware-Tokens wurde schon ausgegeben");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void anOldTranslationGivesWayToThePage(@TempDir Path folder) throws IOException {
    Shipped.copy(folder);
    Path page = folder.resolve(PAGE + ".md");
    Files.writeString(
        page, Files.readString(page).replaceFirst("## Why\n", "## Why\n\nIt changed.\n"));
    Run run = Run.with(folder.toString(), "evaluate", CASE, "--language", "de");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("It changed.", "Dieser Teil ist nicht übersetzt.")
        .doesNotContain("Der Tokenserver hat den Seed dieses Tokens schon ausgegeben");
  }

  @Test
  void anUnknownLanguageIsToldInOneLine() {
    Run run = Shipped.run("evaluate", CASE, "--language", "dee");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("unknown language dee; did you mean de?");
    assertThat(Shipped.run("evaluate", CASE, "--language", "xx-YY").err())
        .contains("unknown language xx-YY; known: de");
  }
}
