package org.remediationkb.render.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.Content;
import org.remediationkb.rules.content.ContentLibrary;

class ArticleRendererTest {

  private static final String SEEDS = "hard-token-seed-not-returned";
  private static final String SEEDS_FILE = "articles/" + SEEDS + ".md";

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder.resolve("content"));
  }

  private Checked<String> render(String id) {
    ContentLibrary library = content.library();
    return new ArticleRenderer(library).markdown(library.articles().get(id));
  }

  private String markdown(String id) {
    Checked<String> article = render(id);
    return article.value().orElseThrow(() -> new AssertionError(content.text(article.problems())));
  }

  private Content article(String body) {
    return content.write(
        "articles/test.md", "---\ntitle: Test\nsummary: It is a test.\n---\n\n" + body);
  }

  private String problems(String body) {
    article(body);
    return content.text(render("test").problems());
  }

  @Test
  void aPageIsASection() {
    article("""
        ## First

        [Any text](../remediations/reset-eligibility-unknown.md)

        The [page](../remediations/reset-eligibility-unknown.md) is above.
        """);
    assertThat(markdown("test")).isEqualTo("""
            # Test

            It is a test.

            Words in capitals, such as `HYDROGATE_SERIAL`, are placeholders: replace each with your own value.
            Where you have several values, repeat the lines for each of them.

            ## First

            ### Whether this model of hard token can be reset is not known

            **Applies when:**

            - a hard token
              - that reports `token already activated, and seed won't be returned`
              - whose model is another hard token

            unless:

            - the HydroGate that HydroManager manages: see [HydroManager provides the tokens of this unit](hydrotoken-basic-troubleshooting.md#hydromanager-provides-the-tokens-of-this-unit)

            It is settled which models TAC resets and which need their CD, but nobody has said anything about
            this one. Deleting the token or trying again could make things worse, so leave it as it is and ask.

            **What to do:**

            1. Change nothing: no delete, no activation.

            2. Open a ticket with TAC. Ask; do not promise the customer a reset.

               ```text
               HydroGate HYDROGATE_SERIAL, HydroOS HYDROOS_VERSION
               These hard tokens report "token already activated, and seed won't be returned".
               Can they be reset on the server? If not, how do they get a seed?
               HYDROTOKEN_SERIAL
               ```

            **How to check:**

            TAC has answered for each serial number. Go on as the answer says.

            The [page](#whether-this-model-of-hard-token-can-be-reset-is-not-known) is above.
            """);
  }

  @Test
  void alternativesAreJoined() {
    article("[x](../remediations/token-healthy.md)\n");
    assertThat(markdown("test")).contains("""
            - a hard token
              - with a seed
              - that reports `active`

            or when

            - a mobile token
            """);
  }

  @Test
  void aTableIsMadeFromTheRules() {
    assertThat(markdown(SEEDS))
        .contains("""
            | Model | Serial begins with | What to do |
            | --- | --- | --- |
            | HydroToken 200 | `HTK200…` | [The seed of a hard token was already issued](#the-seed-of-a-hard-token-was-already-issued) |
            """)
        .contains(
            "| HydroToken 200CD/200BCD | `HTK211…` | [The seed of a hard token exists only on")
        .contains("| another hard token | | [Whether this model of hard token can be reset")
        .contains("| 7.4.10 to 7.4.11 | 1218458 | [Bug 1218458 keeps a token")
        .contains("| 7.6.3 to 7.6.6 | 1218458 | ");
  }

  @Test
  void whereTheRuleChangesSoDoTheTableAndTheCondition() {
    for (String page : List.of("bug-1218458", "bug-1218458-exposed")) {
      content.change(
          "remediations/" + page + ".md",
          "7.4.10 to 7.4.11, or 7.6.3 to 7.6.6",
          "7.4.10 to 7.4.12, 7.6.5, or 8.0.1");
    }
    content.change(
        "remediations/seed-already-issued.md",
        "HydroToken 210 or HydroToken 220",
        "HydroToken 210");
    content.change(
        "remediations/seed-already-issued.md",
        "HydroToken 200, HydroToken 210",
        "HydroToken 200 or HydroToken 210");
    assertThat(markdown(SEEDS))
        .contains("| 7.4.10 to 7.4.12 | 1218458 |", "| 7.6.5 | 1218458 |", "| 8.0.1 | 1218458 |")
        .contains("  - that runs HydroOS 7.4.10 to 7.4.12, 7.6.5, or 8.0.1\n")
        .contains("| HydroToken 210 | `HTK210…` |")
        .doesNotContain("| 7.6.3 to 7.6.6", "| HydroToken 220 |");
  }

  @Test
  void aTableLinksToAPageThatAnotherArticleHas() {
    table();
    assertThat(markdown("test"))
        .contains("| token already activated, and seed won't be returned | [A hard token has a seed"
            + " but reports an error]("
            + "hydrotoken-basic-troubleshooting.md#a-hard-token-has-a-seed-but-reports-an-error)");
  }

  @Test
  void aTableLinksToNothingThatNoArticleHas() {
    content.remove("articles/hydrotoken-basic-troubleshooting.md").remove(SEEDS_FILE);
    table();
    assertThat(markdown("test"))
        .contains(
            "| token already activated, and seed won't be returned | A hard token has a seed");
  }

  private void table() {
    article("""
        ```kb-table
        sentence: that reports an error
        remediations: [stale-seed]
        columns: [Report, Page]
        ```
        """);
  }

  @Test
  void linksLeadToHeadingsOfTheArticle() {
    for (String id : content.library().articles().keySet()) {
      String markdown = markdown(id);
      List<String> anchors = new ArrayList<>();
      Matcher heading = Pattern.compile("(?m)^#+ (.*)$").matcher(markdown);
      while (heading.find()) {
        String plain = heading.group(1).toLowerCase().replaceAll("[^\\p{L}\\p{N} _-]", "");
        anchors.add("#" + plain.replace(' ', '-'));
      }
      assertThat(anchors).as(id).doesNotHaveDuplicates();
      Matcher link = Pattern.compile("]\\((#[^)]*)\\)").matcher(markdown);
      while (link.find()) {
        assertThat(anchors).contains(link.group(1));
      }
      assertThat(markdown).doesNotContain("../remediations", "[#list", "[=", "kb-table");
    }
  }

  @Test
  void commandsOfTheGlobalContextHaveANote() {
    article("Look:\n\n```hydroos\nshow system dns\n```\n\n```hydroos\nshow user local\n```\n");
    assertThat(markdown("test")).contains("""
            Look:

            *With VDOMs enabled, between `config global` and `end`:*

            ```hydroos
            show system dns
            ```

            ```hydroos
            show user local
            ```
            """);
  }

  @Test
  void aLinkToNowhere() {
    assertThat(
            problems("[x](../remediations/seed-mising.md)\n\nSee [y](../remediations/nope.md).\n"))
        .isEqualTo("""
            articles/test.md:6:1 error KB113 unknown remediation "seed-mising"
              6 | [x](../remediations/seed-mising.md)
                | ^
              help: did you mean "seed-missing"?
            articles/test.md:8:5 error KB113 unknown remediation "nope"
              8 | See [y](../remediations/nope.md).
                |     ^
              help: remediations/ contains the pages""");
  }

  @Test
  void aLinkToAPageThatNoArticleHas() {
    content.remove("articles/hydrotoken-basic-troubleshooting.md").remove(SEEDS_FILE);
    assertThat(problems("- See [y](../remediations/stale-seed.md).\n"))
        .contains(
            "articles/test.md:6:7 error KB113 no article shows the linked page \"stale-seed\"");
  }

  @Test
  void aLinkOfAPageThatItsArticleDoesNotResolve() {
    content.change(
        "remediations/provision-timeout.md",
        "## Check\n",
        "## Check\n\nSee [y](../remediations/nope.md), or [above](#abve).\n");
    assertThat(problems("## Above\n\n[x](../remediations/provision-timeout.md)\n"))
        .contains("remediations/provision-timeout.md:36:5 error KB113 unknown remediation \"nope\"")
        .contains("remediations/provision-timeout.md:36:38 error KB113 the article has no heading")
        .contains("help: did you mean \"#above\"?");
  }

  @Test
  void aPageTwice() {
    String link = "[x](../remediations/stale-seed.md)\n\n";
    assertThat(problems(link + link))
        .contains("articles/test.md:8:1 error KB108 the article already shows this page");
  }

  @Test
  void aTableThatAsksForWhatIsNotThere() {
    assertThat(problems("""
            ```kb-table
            sentence: whose modell is {models}
            remediations: [seed-missing]
            columns: [Model]
            ```

            ```kb-table
            sentence: whose model is {models}
            remediations: [seed-missing, seed-alredy-issued]
            colums: [Model]
            ```

            ```kb-table
            sentence: whose model is {models}
            remediations: [seed-on-cd-only]
            columns: [Model]
            ```
            """))
        .contains("articles/test.md:7:11 error KB109 unknown sentence")
        .contains("help: did you mean \"whose model is {models}\"?")
        .contains(
            "articles/test.md:14:16 error KB109 the page \"seed-missing\" does not use the sentence")
        .contains("articles/test.md:14:30 error KB109 unknown remediation \"seed-alredy-issued\"")
        .contains("articles/test.md:15:1 error KB102 unknown key \"colums\"")
        .contains("error KB102 the table has 3 columns, but \"columns\" names 1");
  }

  private String published(String id) {
    ContentLibrary library = content.library();
    Checked<String> text =
        new ArticleRenderer(library).published(library.articles().get(id));
    return text.value().orElseThrow();
  }

  /** So that a change of one page shows in the articles that have it, and nowhere else. */
  @Test
  void anArticleSaysOfWhichPagesItWasMade() {
    article("[x](../remediations/token-locked.md)\n");
    String made = published("test");
    content.change("remediations/seed-missing.md", "## Why\n", "## Why\n\nFor a reason.\n");
    assertThat(published("test")).isEqualTo(made);
    content.change("remediations/token-locked.md", "status: lock", "status: lock # so");
    assertThat(published("test"))
        .isNotEqualTo(made)
        .startsWith(made.substring(0, made.indexOf("<!-- content-hash: ")));
  }

  @Test
  void articlesAreWrittenAllOrNone() throws IOException {
    ContentLibrary library = content.library();
    Path out = folder.resolve("out/articles");
    ArticleRenderer renderer = new ArticleRenderer(library);
    List<Path> files =
        renderer.write(List.copyOf(library.articles().values()), out).value().orElseThrow();
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(SEEDS + ".md", "hydrotoken-basic-troubleshooting.md");
    assertThat(Files.readString(out.resolve(SEEDS + ".md")))
        .startsWith(markdown(SEEDS) + "\n<!-- content-hash: ")
        .matches("(?s).*\n<!-- content-hash: [0-9a-f]{12} -->\n");

    article("[x](../remediations/nope.md)\n");
    content.change("articles/" + SEEDS + ".md", "## How it looks", "## How it looks now");
    library = content.library();
    renderer = new ArticleRenderer(library);
    assertThat(renderer.write(List.copyOf(library.articles().values()), out).problems())
        .hasSize(1);
    assertThat(renderer.problems()).hasSize(1);
    assertThat(Files.readString(out.resolve(SEEDS + ".md"))).doesNotContain("looks now");
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).containsExactlyInAnyOrderElementsOf(files);
    }
  }
}
