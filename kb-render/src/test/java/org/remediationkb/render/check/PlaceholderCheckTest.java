package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;

class PlaceholderCheckTest {

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder);
  }

  @Test
  void articlesAreNotFilledIn() {
    content.write("articles/test.md", """
        ---
        title: Test
        summary: It is a test.
        ---

        ```text
        [#list tokens as token][=token][/#list]
        ```
        """);
    assertThat(content.complaints().lines().filter(line -> line.startsWith("articles")))
        .containsExactly(
            "articles/test.md:7:1 warning KB111 [#list tokens as token] will be visible: it is not filled in here",
            "articles/test.md:7:24 warning KB111 [=token] will be visible: it is not filled in here",
            "articles/test.md:7:32 warning KB111 [/#list] will be visible: it is not filled in here");
  }

  @Test
  void onAPageOnlyWhatIsToBeDoneIsFilledIn() {
    String page = "remediations/seed-missing.md";
    content.write(
        page,
        content
            .read(page)
            .replace("## Why\n", "## Why\n\nFor [=hydrogate.serial].\n")
            .replace("## Do\n", "## Do\n\nFor [=hydrogate.serial], not ${serial}.\n"));
    assertThat(content.complaints())
        .contains("warning KB111 [=hydrogate.serial] will be visible")
        .contains("warning KB111 ${serial} will be visible")
        .containsOnlyOnce("KB111 [=");
  }
}
