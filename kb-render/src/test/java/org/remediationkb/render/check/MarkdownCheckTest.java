package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;

class MarkdownCheckTest {

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder);
  }

  /** The complaints about an article whose text begins on line 6. */
  private String complaints(String body) {
    return content
        .write("articles/test.md", "---\ntitle: Test\nsummary: It is a test.\n---\n\n" + body)
        .complaints();
  }

  @Test
  void aWordInAngleBrackets() {
    assertThat(complaints("Look at\n**the <Serial>** first.\n")).isEqualTo("""
        articles/test.md:7:7 warning KB116 <Serial> will be hidden: it is parsed as HTML
          7 | **the <Serial>** first.
            |       ^
          help: write \\<Serial>, or put it in code: `<Serial>`; `kb check --fix` does it""");
  }

  @Test
  void wordsInAngleBracketsInATableAndOnALineOfTheirOwn() {
    assertThat(complaints("| a |\n| --- |\n| <Token name> |\n\n<Serial>\nfollows.\n"))
        .contains(":8:3 warning KB116 <Token name> will be hidden")
        .contains(":10:1 warning KB116 <Serial> will be hidden");
  }

  @Test
  void angleBracketsThatReadersSee() {
    assertThat(complaints("""
        Write \\<Serial> or `<Serial>`, if 1 < 2 > 0, <https://example.org>, &lt;Serial&gt;.

        ```text
        <Serial>
        ```
        """)).isEmpty();
  }

  @Test
  void html() {
    assertThat(complaints("This is <b>bold</b>.\n\n<!-- to do -->\n\nOne<br/>two</i>\n"))
        .contains(":6:9 warning KB116 HTML: not all programs display it")
        .doesNotContain(":6:16")
        .contains(":8:1 warning KB116", "help: comments are published; delete it")
        .contains(":10:4 warning KB116", ":10:12 warning KB116")
        .doesNotContain("--fix");
  }

  @Test
  void htmlOfTheFrontMatter() {
    content.change(
        "remediations/token-locked.md", "title: A token", "title: A <Token> that means a token");
    assertThat(content.complaints())
        .contains("remediations/token-locked.md:2:8 warning KB116 <Token> will be hidden");
  }

  @Test
  void headingsOutOfOrder() {
    assertThat(complaints("## One\n\n#### Two\n\n# Three\n")).isEqualTo("""
        articles/test.md:8:1 warning KB116 skipped heading level: 4 after 2
          8 | #### Two
            | ^
          help: use ### next
        articles/test.md:10:1 warning KB116 the title is already in the front matter
          10 | # Three
             | ^
          help: use ## here""");
  }

  @Test
  void headingsInOrder() {
    assertThat(complaints("## One\n\n### Two\n\n#### Three\n\n## Four\n\n```text\n# Five\n```\n"))
        .isEmpty();
  }

  @Test
  void nothingToReadAndNothingToHear() {
    content.write("articles/shot.png", "");
    assertThat(complaints("See [](https://example.org) and ![ ](shot.png).\n"))
        .contains(":6:5 warning KB116 link without text")
        .contains(":6:33 warning KB116 image without a description");
    assertThat(complaints("See [![A shot](shot.png)](https://example.org).\n")).isEmpty();
  }

  @Test
  void aLinkThatIsNone() {
    assertThat(complaints("An [example](https://example.org/a page).\n"))
        .contains(":6:12 warning KB116 these brackets will be visible: this is not a link");
    assertThat(complaints("An array[0] (the first), `[a](b c)`.\n")).isEmpty();
  }

  @Test
  void marksThatAreNone() {
    assertThat(complaints("""
        ##Title

        See [one][two], **bold and `code.

        | a | b |
        | --- |
        """).lines().filter(line -> line.startsWith("articles")))
        .containsExactly(
            "articles/test.md:6:1 warning KB116 these marks will be visible: this is not a heading",
            "articles/test.md:8:9 warning KB116 these brackets will be visible: this is not a link",
            "articles/test.md:8:17 warning KB116 these asterisks will be visible: nothing is bold",
            "articles/test.md:8:28 warning KB116 this backtick will be visible: nothing is code",
            "articles/test.md:11:1 warning KB116 these bars will be visible: this is not a table");
  }

  @Test
  void marksThatAreWhatTheyLookLike() {
    assertThat(complaints("""
        ## Title #1

        See [one][two], **bold**, `code` and #2 -- or --- 3 * 4.

        | a | b |
        | --- | --- |
        | c | d |

        [two]: https://example.org/
        """)).isEmpty();
  }

  @Test
  void headingWithoutAText() {
    assertThat(complaints("##\n\nText.\n"))
        .contains("articles/test.md:6:1 warning KB116 empty heading");
  }
}
