package org.remediationkb.render.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.Content;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/** What an article says beside its own text: its front matter, exceptions, links, images. */
class ArticleContentsTest {

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder.resolve("content"));
    page("general", "", "Text.\n");
    article("one", "", "[x](../remediations/general.md)\n");
  }

  private void page(String id, String keys, String toDo) {
    page(id, keys, "- a hard token\n  - without a seed\n", toDo);
  }

  private void page(String id, String keys, String when, String toDo) {
    content.write(
        "remediations/" + id + ".md",
        "---\ntitle: Title of " + id + "\nabout: token\nseverity: problem\n" + keys
            + "---\n\n## When\n\n" + when + "\n## Why\n\nBecause.\n\n## Do\n\n" + toDo
            + "\n## Check\n\nIt works.\n\n"
            + "## Example\n\n```yaml\ntokens: []\n```\n\n## Near miss\n\n```yaml\ntokens: []\n```\n");
  }

  private void article(String id, String keys, String body) {
    content.write(
        "articles/" + id + ".md",
        "---\ntitle: Title of " + id + "\nsummary: It is a test.\n" + keys + "---\n\n" + body);
  }

  private ArticleRenderer renderer(ContentLibrary library) {
    return new ArticleRenderer(library);
  }

  private Checked<String> render(String id) {
    ContentLibrary library = content.library();
    return renderer(library).markdown(library.articles().get(id));
  }

  private String markdown(String id) {
    Checked<String> article = render(id);
    return article.value().orElseThrow(() -> new AssertionError(content.text(article.problems())));
  }

  private String problems(String id) {
    return content.text(render(id).problems());
  }

  @Test
  void theFrontMatterIsRendered() {
    article("one", """
        scope: HydroGate
        article: "4711"
        author: A *star* Writer
        created: 2022-12-04
        updated: 2026-05-31
        tags: [seed, reset]
        """, "Text.\n");
    assertThat(markdown("one")).isEqualTo("""
        # Title of one

        It is a test.

        - **Applies to:** HydroGate
        - **Article:** 4711
        - **Author:** A \\*star\\* Writer
        - **Published:** 2022-12-04
        - **Updated:** 2026-05-31
        - **Tags:** seed, reset

        Text.
        """);
  }

  @Test
  void anExceptionSaysWhatIsMoreThanThePageSays() {
    page("special", "instead-of: [general]\n", """
        - a token
        - an attempt to activate it
          - that answered `cmdb save error`
        - the HydroGate
          - that runs HydroOS 7.4.10 to 7.4.11
        """, "Text.\n");
    assertThat(markdown("one")).contains("""
        **Applies when:**

        - a hard token
          - without a seed

        unless:

        - an attempt to activate it that answered `cmdb save error`, and the HydroGate that runs HydroOS 7.4.10 to 7.4.11: see "Title of special"

        Because.
        """);
  }

  @Test
  void alternativesOfAnExceptionShareTheirSubject() {
    page("special", "instead-of: [general]\n", """
        - a token
          - that reports `locked`

        ## Or when

        - a token
          - whose configuration status is `lock`
          - that reports `new`
        """, "Text.\n");
    article("one", "", "[x](../remediations/general.md)\n\n[x](../remediations/special.md)\n");
    assertThat(markdown("one"))
        .contains(
            "- a token that reports `locked`, or whose configuration status is `lock` and that"
                + " reports `new`: see [Title of special](#title-of-special)\n");
  }

  @Test
  void whatComesBeforeIsNamedInItsOrder() {
    page("later", "after: [general, first]\n", "Text.\n");
    page("first", "", "Text.\n");
    article("two", "", "[x](../remediations/later.md)\n");
    assertThat(markdown("two")).contains("""
        **Follow these first, where they apply:**

        - [Title of general](one.md#title-of-general)
        - "Title of first"

        Because.
        """);
  }

  @Test
  void aLinkToThePageOfAnotherArticleLeadsThere() {
    article("two", "", "See [that](../remediations/general.md).\n");
    assertThat(markdown("two")).contains("See [that](one.md#title-of-general).\n");
  }

  @Test
  void anArticleThatRepeatsAPageLinksToItsOwn() {
    article(
        "a-repeat",
        "repeats: [general]\n",
        "[x](../remediations/general.md)\n\nSee [that](../remediations/general.md).\n");
    article("two", "", "See [that](../remediations/general.md).\n");
    assertThat(markdown("a-repeat")).contains("See [that](#title-of-general).\n");
    assertThat(markdown("two"))
        .as("the first article by id only repeats the page")
        .contains("See [that](one.md#title-of-general).\n");
  }

  @Test
  void placeholdersAreExplainedOnce() {
    page("general", "", "[#list tokens as token]\n- [=token]\n[/#list]\n\nOn [=hydrogate].\n");
    assertThat(markdown("one")).containsOnlyOnce("are placeholders").contains("""
        It is a test.

        Words in capitals, such as `HYDROTOKEN_SERIAL`, are placeholders: replace each""");
    article("two", "", "Text.\n");
    assertThat(markdown("two")).doesNotContain("placeholders");
  }

  @Test
  void imagesTravelWithTheArticle() throws IOException {
    Files.createDirectory(folder.resolve("content/hydrotoken/images"));
    content.write("images/of a token.png", "an image").write("remediations/own.png", "another");
    page("general", "", "![The page](own.png)\n");
    article(
        "one",
        "",
        "![A token](../images/of%20a%20token.png)\n\n[x](../remediations/general.md)\n\n"
            + "![Elsewhere](https://example.org/x.png)\n");
    assertThat(markdown("one"))
        .contains("![A token](hydrotoken/images/of%20a%20token.png)\n")
        .contains("![The page](hydrotoken/remediations/own.png)\n")
        .contains("![Elsewhere](https://example.org/x.png)\n");

    Path out = folder.resolve("out");
    ContentLibrary library = content.library();
    List<Path> files = renderer(library)
        .write(List.of(library.articles().get("one")), out)
        .value()
        .orElseThrow();
    assertThat(files)
        .containsExactly(
            out.resolve("one.md"),
            out.resolve("hydrotoken/images/of a token.png"),
            out.resolve("hydrotoken/remediations/own.png"));
    assertThat(out.resolve("hydrotoken/images/of a token.png")).hasContent("an image");
    assertThat(out.resolve("hydrotoken/remediations/own.png")).hasContent("another");
  }

  /** Two subjects may each have an image of the same name; a folder without subjects has no name. */
  @Test
  void imagesOfAFolderWithoutSubjectsTravelUnderTheirOwnNames() throws IOException {
    Path added = Files.createDirectories(folder.resolve("added"));
    Files.createDirectories(added.resolve("images"));
    Files.createDirectories(added.resolve("articles"));
    Files.writeString(added.resolve("images/a.png"), "an image");
    Files.writeString(
        added.resolve("articles/two.md"),
        "---\ntitle: Two\nsummary: It is a test.\n---\n\n![It](../images/a.png)\n");
    ContentLibrary library = ContentReader.read(
            ContentLayout.of(List.of(Content.FOLDER, added)), Content.KINDS)
        .value()
        .orElseThrow();
    assertThat(renderer(library).markdown(library.articles().get("two")).value().orElseThrow())
        .contains("![It](images/a.png)");
  }

  @Test
  void aMissingImageIsAnErrorAtItsPlace() {
    page("general", "", "1. See:\n\n   ![The page](../images/nope.png)\n");
    assertThat(problems("one"))
        .startsWith("remediations/general.md:20:4 error KB113 file not found: \"nope.png\"\n");
  }

  @Test
  void noFileComesFromOutsideTheContent() throws IOException {
    Files.writeString(folder.resolve("secret.png"), "a secret");
    Files.createSymbolicLink(
        folder.resolve("content/hydrotoken/link.png"),
        folder.resolve("secret.png").toAbsolutePath());
    article(
        "one",
        "",
        "![a](../../secret.png)\n\n![b](../link.png)\n\n[c](..%2F..%2Fsecret.png)\n\n" + "![d]("
            + folder.resolve("secret.png") + ")\n");
    assertThat(problems("one").lines().filter(line -> line.contains("KB113")))
        .containsExactly(
            "articles/one.md:6:1 error KB113 \"../../secret.png\" is not in the content folder",
            "articles/one.md:8:1 error KB113 \"../link.png\" is not in the content folder",
            "articles/one.md:10:1 error KB113 \"..%2F..%2Fsecret.png\" is not in the content folder",
            "articles/one.md:12:1 error KB113 \"" + folder.resolve("secret.png")
                + "\" is a path on your machine");
    ContentLibrary library = content.library();
    Path out = folder.resolve("out");
    assertThat(renderer(library).problems()).hasSize(4);
    assertThat(out).doesNotExist();
  }

  @Test
  void anArticleLinksToAnotherBesideIt() {
    page("general", "", "See [one](../articles/one.md#title-of-general).\n");
    article("two", "", "See [it](one.md).\n");
    assertThat(markdown("one")).contains("See [one](one.md#title-of-general).\n");
    assertThat(markdown("two")).contains("See [it](one.md).\n");
  }
}
