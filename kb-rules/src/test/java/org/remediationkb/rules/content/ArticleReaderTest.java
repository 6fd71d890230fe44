package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.HydroContent;

/** The front matter of an article. */
class ArticleReaderTest {

  private static Checked<Article> read(String keys) {
    String page = "---\ntitle: Tokens\nsummary: About tokens.\n" + keys + "---\n\nText.\n";
    return ArticleReader.read("tokens", SourceText.reviewed("articles/tokens.md", page));
  }

  private static String complaints(String keys) {
    return HydroContent.messages(read(keys));
  }

  @Test
  void whatReadersAreToldOfAnArticle() {
    Article article = read("""
        scope: HydroGate, hard tokens
        article: "194508"
        author: A. Writer
        created: 2022-12-04
        updated: "2026-05-31"
        tags: [seed, reset]
        repeats: [seed-missing]
        """).value().orElseThrow();
    assertThat(article.details())
        .isEqualTo(new Article.Details(
            Optional.of("HydroGate, hard tokens"),
            Optional.of("194508"),
            Optional.of("A. Writer"),
            Optional.of(LocalDate.of(2022, 12, 4)),
            Optional.of(LocalDate.of(2026, 5, 31)),
            List.of("seed", "reset")));
    assertThat(article.repeatedIds()).containsExactly("seed-missing");
  }

  @Test
  void noneOfItIsRequired() {
    assertThat(read("").value()).isPresent();
    assertThat(read("").problems()).isEmpty();
  }

  @Test
  void aDayThatDoesNotExist() {
    assertThat(complaints("created: 2026-02-30\n")).isEqualTo("""
        articles/tokens.md:4:10 error KB105 "2026-02-30" is not a date
          4 | created: 2026-02-30
            |          ^
          help: write it as year-month-day, such as 2026-05-31""");
  }

  @Test
  void aChangeBeforeTheFirstPublication() {
    assertThat(complaints("created: 2026-05-31\nupdated: 2026-05-30\n"))
        .startsWith("articles/tokens.md:5:10 error KB105 \"updated\" is before \"created\"\n");
    assertThat(complaints("created: 2026-05-31\nupdated: 2026-05-31\n")).isEmpty();
  }

  @Test
  void anUnknownKey() {
    assertThat(complaints("authors: A. Writer\n"))
        .contains("articles/tokens.md:4:1 error KB102 unknown key \"authors\"")
        .contains("help: did you mean \"author\"?");
  }
}
