package org.remediationkb.render.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.Content;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.MarkdownParser;

class ArticlePublisherTest {

  private static final ContentLibrary LIBRARY = Content.HYDRO.library();
  private static final String ARTICLE = "hard-token-seed-not-returned";

  private static Map<String, ArticlePackage> packages(
      PublishingProfile profile, Confidence.Validation validation) {
    Checked<List<ArticlePackage>> packages =
        new ArticlePublisher(profile, LIBRARY, validation).packages();
    assertThat(packages.problems()).isEmpty();
    return packages.value().orElseThrow().stream()
        .collect(Collectors.toMap(ArticlePackage::id, one -> one));
  }

  private static String body(PublishingProfile profile) {
    ArticlePackage article = packages(profile, Confidence.Validation.NONE).get(ARTICLE);
    return article.texts().get(profile.file());
  }

  private static List<String> commands(Article article) {
    List<String> blocks = new ArrayList<>();
    MarkdownParser.parse(new ArticleRenderer(LIBRARY).markdown(article).value().orElseThrow())
        .accept(new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            blocks.add(block.getLiteral().stripTrailing());
          }
        });
    return blocks;
  }

  /** Each block is there word for word, with plain blanks and quotes: it can be pasted. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CONFLUENCE", "GITHUB"})
  void commandsSurviveTheWayToHtmlAndBack(PublishingProfile profile) {
    Map<String, ArticlePackage> packages = packages(profile, Confidence.Validation.NONE);
    LIBRARY.articles().forEach((id, article) -> {
      Document body = Jsoup.parseBodyFragment(packages.get(id).texts().get(profile.file()));
      body.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
      List<String> blocks = body.select("pre > code, p > code:only-child").stream()
          .map(code -> code.wholeText().stripTrailing())
          .toList();
      assertThat(blocks).as(id).containsAll(commands(article));
    });
  }

  @Test
  void confluenceGetsCommandsAsTheyAre() {
    commands(LIBRARY.articles().get(ARTICLE))
        .forEach(block ->
            assertThat(body(PublishingProfile.CONFLUENCE)).contains("<![CDATA[" + block + "]]>"));
  }

  @Test
  void eachPlatformGetsWhatItTakes() {
    assertThat(body(PublishingProfile.SALESFORCE)).doesNotContain("<pre", " id=");
    assertThat(body(PublishingProfile.KHOROS)).contains("<pre>").doesNotContain(" id=");
    assertThat(body(PublishingProfile.ZENDESK)).contains("<h2 id=");
    assertThat(body(PublishingProfile.GITHUB)).contains("```hydroos\n", "\n## ");
    assertThat(body(PublishingProfile.HTML)).contains(".html#");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GITHUB")
  void whatAPlatformWouldChangeIsRefused(PublishingProfile profile) {
    assertThat(profile.objection("<p>a</p>")).isEmpty();
    assertThat(profile.objection("<p>a</p><script>b</script>").orElse("")).contains("<script>");
    assertThat(profile.objection("<p style=\"color: red\">a</p>").orElse(""))
        .contains("style of <p>");
    assertThat(profile.objection("<p><a href=\"javascript:a\">b</a></p>")).isPresent();
  }

  @Test
  void markdownForGithubHasNoHtmlAndNoScript() {
    assertThat(PublishingProfile.GITHUB.objection("a `<b>` [c](https://example.org)\n"))
        .isEmpty();
    assertThat(PublishingProfile.GITHUB.objection("a <b>c</b>\n")).contains("<b>");
    assertThat(PublishingProfile.GITHUB.objection("<script>a</script>\n")).isPresent();
    assertThat(PublishingProfile.GITHUB.objection("[a](javascript:b)\n")).contains("javascript:b");
  }

  @Test
  void theFieldsSayWhatKcsAsksFor() {
    String fields = packages(PublishingProfile.HTML, Confidence.Validation.NONE)
        .get(ARTICLE)
        .texts()
        .get("fields.json");
    assertThat(fields)
        .contains(
            "\"id\" : \"hard-token-seed-not-returned\"".replace(" :", ":"),
            "\"issue\": ",
            "\"environment\": ",
            "Models: HydroToken 200 (HTK200",
            "\"cause\": ",
            "\"resolution\": ",
            "\"confidence\": \"not-validated\"",
            "\"severity\": \"blocker\"");
  }

  /** All shipped pages have examples and near misses; whether tests notice changes is told apart. */
  @Test
  void anArticleIsValidatedWhenAllItsPagesAre() {
    assertThat(fields(page -> true)).contains("\"confidence\": \"validated\"");
    assertThat(fields(page -> !page.id().equals("seed-already-issued"))
            .lines()
            .filter(line -> line.contains("\"confidence\""))
            .findFirst())
        .contains("  \"confidence\": \"not-validated\",");
  }

  /** An image under the same name is another file. */
  @Test
  void aChecksumChangesWithAFileThatTheArticleShows(@TempDir Path folder) throws IOException {
    Path image = Files.writeString(folder.resolve("a.svg"), "<svg/>");
    ArticlePackage article = new ArticlePackage("a", Map.of("a.html", "x"), Map.of("a.svg", image));
    String before = article.checksum();
    assertThat(article.checksum()).isEqualTo(before);
    Files.writeString(image, "<svg><g/></svg>");
    assertThat(article.checksum()).isNotEqualTo(before);
  }

  private static String fields(Confidence.Validation validation) {
    return packages(PublishingProfile.HTML, validation).get(ARTICLE).texts().get("fields.json");
  }

  @Test
  void aChecksumChangesWithTheArticleAlone() throws IOException {
    Map<String, ArticlePackage> once = packages(PublishingProfile.HTML, page -> true);
    Map<String, ArticlePackage> again = packages(PublishingProfile.HTML, page -> true);
    for (ArticlePackage one : once.values()) {
      assertThat(again.get(one.id()).checksum()).isEqualTo(one.checksum());
    }
    assertThat(packages(PublishingProfile.HTML, page -> !page.id().equals("seed-already-issued"))
            .get(ARTICLE)
            .checksum())
        .isNotEqualTo(once.get(ARTICLE).checksum());
  }
}
