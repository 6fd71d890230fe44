package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.translation.SourceDigest;
import org.remediationkb.rules.translation.Translation;
import org.remediationkb.rules.translation.TranslationReader;

/** An article with one page, and both in German. */
class TranslationCheckTest {

  private static final String ARTICLE = "articles/locked.de.md";
  private static final String PAGE = "remediations/token-locked.de.md";
  private static final String TITLE = "A token is locked in the configuration";
  private static final String PHRASES = "languages/de.yaml";

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void translate() throws IOException {
    content = Content.copy(folder);
    String basics = "articles/hydrotoken-basic-troubleshooting.md";
    String link = content
        .read(basics)
        .lines()
        .filter(line -> line.contains("token-locked.md") && line.startsWith("["))
        .findFirst()
        .orElseThrow();
    content.change(basics, link + "\n", "");
    content.write(
        "articles/locked.md", "---\ntitle: Locked tokens\nsummary: A lock.\n---\n\n" + link + "\n");
    Files.createDirectories(folder.resolve("hydrotoken/languages"));
    content.write(PHRASES, """
        language: Deutsch
        phrases:
        - {say: Applies when, as: Trifft zu für}
        - {say: "Follow these first, where they apply", as: Vorher}
        - {say: What to do, as: Was zu tun ist}
        - {say: How to check, as: Prüfung}
        - {say: a token, as: ein Token}
        - {say: "whose configuration status is {status}", as: "mit dem Status {status}"}
        """);
    ContentLibrary library = content.library();
    content.write(
        ARTICLE,
        "---\ntitle: Gesperrte Token\nsummary: Eine Sperre.\nof: \""
            + SourceDigest.of(Objects.requireNonNull(library.articles().get("locked")))
            + "\"\n---\n\n[Ein Token ist gesperrt](../remediations/token-locked.md)\n");
    String original = content.read("remediations/token-locked.md");
    String block =
        original.substring(original.indexOf("   ```hydroos"), original.indexOf("## Check"));
    content.write(
        PAGE,
        "---\ntitle: Ein Token ist gesperrt\nof: \""
            + SourceDigest.of(Objects.requireNonNull(library.remediations().get("token-locked")))
            + "\"\n---\n\n## Why\n\nEs ist gesperrt.\n\n## Do\n\n1. Entsperren:\n\n" + block
            + "## Check\n\nDie Sperre ist weg.\n");
  }

  private String german(String article) throws IOException {
    ContentLibrary library = content.library();
    Translation translation =
        TranslationReader.read(ContentLayout.of(folder)).value().orElseThrow().get("de");
    Article wanted = Objects.requireNonNull(library.articles().get(article));
    return new ArticleRenderer(library, translation).markdown(wanted).value().orElseThrow();
  }

  @Test
  void anArticleIsInItsLanguageThroughout() throws IOException {
    assertThat(german("locked"))
        .startsWith("# Gesperrte Token\n\nEine Sperre.\n")
        .contains(
            "## Ein Token ist gesperrt\n\n**Trifft zu für:**\n\n- ein Token\n"
                + "  - mit dem Status `lock`\n",
            "Es ist gesperrt.\n\n**Was zu tun ist:**\n\n1. Entsperren:",
            "set status active")
        .doesNotContain("What to do", "whose configuration");
  }

  @Test
  void anArticleThatIsNotTranslatedOnlyLeadsToThoseThatAre() throws IOException {
    String id = "hydrotoken-basic-troubleshooting";
    ContentLibrary library = content.library();
    Article article = Objects.requireNonNull(library.articles().get(id));
    String original = new ArticleRenderer(library).markdown(article).value().orElseThrow();
    String address = "locked.md#a-token-is-locked-in-the-configuration";

    assertThat(original).contains(address);
    assertThat(german(id))
        .isEqualTo(original.replace(address, "locked.de.md#ein-token-ist-gesperrt"));
  }

  @Test
  void titlesOfOtherPagesAreMissed() {
    assertThat(content.complaints())
        .contains(ARTICLE + ":1:1 warning KB134 the phrase \"")
        .doesNotContain("the phrase \"a token\"", "the phrase \"What to do\"", " error ");
  }

  @Test
  void textsThatAreStillThoseOfThePage() {
    assertThat(content.complaints()).doesNotContain("still that of the page");
    content.change(PAGE, "title: Ein Token ist gesperrt", "title: " + TITLE);
    content.change(PAGE, "Es ist gesperrt.", "The unit accepts no code from a locked token.");
    content.change(
        "remediations/token-locked.md",
        "## Why\n",
        "## Why\n\nThe unit accepts no code from a locked token.\n");

    assertThat(content.complaints())
        .contains(PAGE + ":2:8 warning KB134 this text is still that of the page")
        .contains(PAGE + ":8:1 warning KB134 this text is still that of the page");
  }

  @Test
  void aPhraseThatNoArticleHas() {
    content.change(
        PHRASES, "- {say: a token,", "- {say: a printer, as: ein Drucker}\n- {say: a token,");

    assertThat(content.complaints())
        .contains(PHRASES + ":7:9 warning KB134 no translated page has the phrase \"a printer\"");
  }

  @Test
  void otherCommandsThanThoseOfThePage() {
    content.change(PAGE, "set status active", "set status lock");

    assertThat(content.complaints())
        .contains(PAGE)
        .contains("error KB134 these are not the commands that")
        .contains("copy the block from there");
  }

  @Test
  void aBlockOfCommandsThatIsLeftOut() {
    content.change(PAGE, "```hydroos", "```text");

    assertThat(content.complaints()).contains("the page has 0 blocks of commands instead of 1");
  }

  @Test
  void aChangedPageMakesItsTranslationOld() throws IOException {
    content.change("remediations/token-locked.md", "accepts no code", "refuses any code");

    assertThat(content.complaints())
        .contains(PAGE + ":3:5 warning KB134 the page has changed since it was translated");
    assertThat(german("locked")).contains("refuses any code", "Trifft zu für");
  }

  @Test
  void aValueThatNoCaseHas() {
    content.change(PAGE, "1. Entsperren:", "1. Entsperren, [=tokn]:");

    assertThat(content.complaints()).contains(PAGE).contains("KB111");
  }
}
