package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;

/** A page in several articles. */
class SharedPageCheckTest {

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void twoArticlesWithOnePage() {
    content = Content.copy(folder.resolve("content"));
    content.library().articles().keySet().forEach(id -> content.remove("articles/" + id + ".md"));
    article("one", "");
    article("two", "");
  }

  private void article(String id, String keys) {
    content.write(
        "articles/" + id + ".md",
        "---\ntitle: Test\nsummary: It is a test.\n" + keys
            + "---\n\n[x](../remediations/token-locked.md)\n");
  }

  private String complaints() {
    return content.text(SharedPageCheck.problems(content.library()));
  }

  @Test
  void theSecondOneIsTold() {
    assertThat(complaints()).isEqualTo("""
        articles/two.md:6:1 warning KB133 another article already shows the page "token-locked" at articles/one.md:6:1
          6 | [x](../remediations/token-locked.md)
            | ^
          help: link to it within a sentence, or list it under "repeats" in the front matter""");
  }

  @Test
  void itsAuthorMaySayThatItIsRepeated() {
    article("one", "repeats: [token-locked]\n");
    assertThat(complaints()).isEmpty();
  }

  @Test
  void oneOfThemHasToHaveIt() {
    article("one", "repeats: [token-locked]\n");
    article("two", "repeats: [token-locked]\n");
    assertThat(complaints())
        .contains("articles/one.md:4:11 warning KB133 no other article shows the page")
        .contains("articles/two.md:4:11 warning KB133 no other article shows the page");
  }

  @Test
  void whatIsNotShownIsNotRepeated() {
    content.write(
        "articles/two.md",
        "---\ntitle: Test\nsummary: It is a test.\nrepeats: [token-locked]\n---\n\nText.\n");
    assertThat(complaints())
        .startsWith("articles/two.md:4:11 warning KB133 the article does not show the page"
            + " \"token-locked\"\n");
  }
}
