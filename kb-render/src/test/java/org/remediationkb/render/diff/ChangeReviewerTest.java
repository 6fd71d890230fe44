package org.remediationkb.render.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.Content;
import org.remediationkb.render.diff.ChangeReviewer.Side;
import org.remediationkb.render.report.Report;
import org.remediationkb.rules.content.ContentLibrary;

/** What a reviewer reads of a change. */
class ChangeReviewerTest {

  private static final String ISSUED = "remediations/seed-already-issued.md";
  private static final Case CASE = Content.facts("""
      case: CS-1
      tokens:
        - {serial: HTK210BAA0000001, report: "token already activated, and seed won't be returned"}
        - {serial: HTK210BAA0000002, report: "token already activated, and seed won't be returned"}
      """);

  @TempDir
  private Path folder;

  private Content content;
  private ContentLibrary before;

  @BeforeEach
  void copy() {
    content = Content.copy(folder);
    before = content.library();
  }

  private Checked<ChangeReview> checked() {
    return new ChangeReviewer(new Side("main", before), new Side("content", content.library()))
        .review(List.of(CASE));
  }

  private ChangeReview review() {
    return checked().value().orElseThrow();
  }

  private ChangeReview withoutAModel() {
    content.change(
        ISSUED,
        "HydroToken 200, HydroToken 210 or HydroToken 220",
        "HydroToken 200 or HydroToken 220");
    return review();
  }

  private static String written(Report<ChangeReview> format, ChangeReview review)
      throws IOException {
    StringWriter out = new StringWriter();
    format.write(review, out);
    return out.toString();
  }

  @Test
  void nothingDiffers() throws IOException {
    assertThat(review().isEmpty()).isTrue();
    assertThat(written(new ReviewText(80, TextStyle.PLAIN), review()))
        .isEqualTo("main > content: Nothing differs; 0 states and 1 case compared.\n");
  }

  @Test
  void aModelLessInText() throws IOException {
    assertThat(written(new ReviewText(80, TextStyle.PLAIN), withoutAModel()))
        .startsWith("""
        seed-already-issued: The seed of a hard token was already issued
          found before, not found now
          in 2 states, the smallest:
              tokens:
                - serial: "HTK210BAA0000000"
                  report: "token already activated, and seed won't be returned"
        """)
        .contains("""
          in cases
            CS-1
              found before, not found now for HTK210BAA0000001 and 1 more

        """, """
          -  - whose model is HydroToken 200, HydroToken 210 or HydroToken 220
          +  - whose model is HydroToken 200 or HydroToken 220
        """)
        .endsWith(" states and 1 case compared.\n");
  }

  @Test
  void coloursTellWhatIsNewFromWhatIsGone() throws IOException {
    TextStyle style = (part, text) -> "<" + part + ">" + text;
    assertThat(written(new ReviewText(80, style), withoutAModel()))
        .contains(
            "<REMOVED>-  - whose model is HydroToken 200, HydroToken 210",
            "<ADDED>+  - whose model is HydroToken 200 or",
            "<STRONG>--- a/")
        .doesNotContain("<REMOVED>--- a/");
  }

  @Test
  void aModelLessInMarkdown() throws IOException {
    assertThat(written(new ReviewMarkdown(), withoutAModel()))
        .startsWith("""
        # What this changes

        From `main` to `content`.
        1 remediation, 1 case and 1 article differ;""")
        .contains("""
        ## The seed of a hard token was already issued

        `seed-already-issued`

        **found before, not found now** in 2 states, the smallest:

        ```yaml
        tokens:
          - serial: "HTK210BAA0000000"
        """, """
        <details>
        <summary>one case</summary>

        - `CS-1`: found before, not found now for `HTK210BAA0000001` and 1 more

        </details>
        """, "```diff\n--- a/hard-token-seed-not-returned.md\n")
        .endsWith("\n</details>\n");
  }

  @Test
  void aModelLessInJson() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(new ReviewJson(), withoutAModel()));
    assertThat(json.at("/before").asText()).isEqualTo("main");
    assertThat(json.at("/remediations/0/remediation").asText()).isEqualTo("seed-already-issued");
    assertThat(json.at("/remediations/0/presence").asText()).isEqualTo("kept");
    assertThat(json.at("/remediations/0/states/0/was").asText()).isEqualTo("found");
    assertThat(json.at("/remediations/0/states/0/is").asText()).isEqualTo("not found");
    assertThat(json.at("/remediations/0/cases/0/count").asInt()).isEqualTo(2);
    assertThat(json.at("/articles/0/diff/0").asText()).startsWith("--- a/");
  }

  @Test
  void whatAPlanShowsIsTold() {
    content.change(ISSUED, "severity: blocker", "severity: warning");
    PageReview page = review().pages().get(0);
    assertThat(page.keys()).containsExactly("severity: blocker before, warning now");
    assertThat(page.states()).isEmpty();
    assertThat(page.cases()).isEmpty();
  }

  @Test
  void articlesThatComeAndGo() throws IOException {
    String articles = "articles/hard-token-seed-not-returned.md";
    content.write("articles/another.md", content.read(articles));
    content.remove(articles);
    assertThat(review().articles())
        .extracting(ArticleChange::id, ArticleChange::presence)
        .contains(
            tuple("another", PresenceChange.ADDED),
            tuple("hard-token-seed-not-returned", PresenceChange.REMOVED));
  }

  @Test
  void anArticleThatCantBeMadeIsAProblem() {
    content.change(ISSUED, "[/#list]", "");
    assertThat(checked().value()).isEmpty();
    assertThat(content.text(checked().problems())).contains(ISSUED);
  }

  @Test
  void nothingInAnArticleEndsItsBlock() throws IOException {
    ChangeReview review = new ChangeReview(
        "a",
        "b",
        0,
        0,
        List.of(),
        List.of(new ArticleChange("x", PresenceChange.KEPT, List.of("+````", "+</details>"))));
    assertThat(written(new ReviewMarkdown(), review))
        .contains("\n`````diff\n+````\n+</details>\n`````\n");
  }
}
