package org.remediationkb.rules.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

class TranslationReaderTest {

  private static final ContentLibrary LIBRARY = HydroContent.LIBRARY;
  private static final Remediation PAGE = LIBRARY.remediations().get("token-locked");

  @TempDir
  private Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private Checked<Map<String, Translation>> read() throws IOException {
    return TranslationReader.read(ContentLayout.of(folder));
  }

  private List<String> messages() throws IOException {
    return read().problems().stream().map(Problem::message).toList();
  }

  private void writePage(String of) throws IOException {
    write("languages/de.yaml", "language: Deutsch\nphrases:\n- {say: a token, as: ein Token}\n");
    write(
        "remediations/token-locked.de.md",
        "---\ntitle: Ein Token ist gesperrt\nof: \"" + of + "\"\n---\n\n## Why\n\nDarum.\n\n"
            + "## Do\n\n1. Tun.\n\n## Check\n\nGetan.\n");
  }

  @Test
  void aLibraryWithoutLanguagesHasNone() throws IOException {
    write("vocabulary.yaml", "[]\n");

    assertThat(read().value().orElseThrow()).isEmpty();
    assertThat(messages()).isEmpty();
  }

  @Test
  void aPageIsInItsLanguage() throws IOException {
    writePage(SourceDigest.of(PAGE));

    Remediation page =
        read().value().orElseThrow().get("de").of(LIBRARY).remediations().get("token-locked");

    assertThat(page.title()).isEqualTo("Ein Token ist gesperrt");
    assertThat(page.why().markdown()).isEqualTo("Darum.\n");
    assertThat(
            page.when().alternatives().get(0).patterns().get(0).introduction().text())
        .isEqualTo("ein Token");
    assertThat(page.examples()).isEqualTo(PAGE.examples());
  }

  @Test
  void anOldTranslationIsToldAndNotShown() throws IOException {
    writePage("0123456789ab");

    Translation german = read().value().orElseThrow().get("de");
    assertThat(german.of(LIBRARY).remediations().get("token-locked").why()).isEqualTo(PAGE.why());
    assertThat(german.problems(LIBRARY)).singleElement().satisfies(problem -> {
      assertThat(problem.isError()).isFalse();
      assertThat(problem.location().line()).isEqualTo(3);
      assertThat(problem.message()).startsWith("the page has changed since it was translated");
      assertThat(problem.help())
          .contains("`kb new translation token-locked --language de --renew`");
    });
  }

  @Test
  void examplesAndRulesMakeNoTranslationOld() {
    Remediation other = PAGE.translated(PAGE.title(), PAGE.when());

    assertThat(SourceDigest.of(other)).isEqualTo(SourceDigest.of(PAGE));
    assertThat(SourceDigest.of(PAGE.withoutTemplate())).isNotEqualTo(SourceDigest.of(PAGE));
  }

  @Test
  void aPageThatIsNotThereIsAnError() throws IOException {
    write("languages/de.yaml", "language: Deutsch\n");
    write(
        "remediations/no-such-page.de.md",
        "---\ntitle: Nichts\nof: \"0123456789ab\"\n---\n\n## Why\n\nA.\n\n## Do\n\nB.\n\n"
            + "## Check\n\nC.\n");

    assertThat(read().value().orElseThrow().get("de").problems(LIBRARY))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.isError()).isTrue();
          assertThat(problem.message()).isEqualTo("there is no page \"no-such-page\" to translate");
        });
  }

  @Test
  void aTranslationHasTheBoundsOfAPage() throws IOException {
    writePage(SourceDigest.of(PAGE));
    Path page = folder.resolve("remediations/token-locked.de.md");
    Files.writeString(page, Files.readString(page) + "x".repeat(100_000) + "\n");
    write("remediations/below/token-locked.de.md", "---\ntitle: x\n---\n");

    assertThat(messages())
        .containsExactlyInAnyOrder(
            "the page has more than 100000 characters", "ignored: not a page");
    assertThat(read().value().orElseThrow().get("de").page(PAGE)).isEmpty();
  }

  @Test
  void mistakesAreToldAllAtOnce() throws IOException {
    write(
        "languages/de.yaml",
        "language: Deutsch\nphrases:\n- {say: 'of {n} days', as: seit Tagen}\n"
            + "- {say: or, as: oder}\n- {say: or, as: sonst}\n- {say: and}\n");
    write("languages/german.yaml", "language: Deutsch\n");
    write("remediations/token-locked.fr.md", "---\ntitle: x\n---\n");
    write("remediations/other.de.md", "---\ntitle: x\n---\n\n## Warum\n\nDarum.\n");

    assertThat(messages())
        .containsExactlyInAnyOrder(
            "the values in braces are not those of the phrase",
            "the phrase \"or\" is repeated",
            "the key \"as\" is missing",
            "not the name of a language",
            "unknown language \"fr\"",
            "the key \"of\" is missing",
            "a translated remediation has the sections Why, Do, Check, and no others");
  }
}
