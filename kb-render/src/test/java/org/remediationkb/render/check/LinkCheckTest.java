package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.render.Content;

class LinkCheckTest {

  private static final String TIMEOUT = "remediations/provision-timeout.md";

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
  void aFileThatIsNotThere() {
    content.write("articles/shot.png", "");
    assertThat(complaints("See\n![the page](shoot.png).\n")).isEqualTo("""
        articles/test.md:7:1 error KB113 file not found: "shoot.png"
          7 | ![the page](shoot.png).
            | ^
          help: did you mean "shot.png"? `kb check --fix` does it""");
  }

  @Test
  void anAnchorThatIsNotThere() {
    assertThat(complaints("## How it looks\n\n- See [above](#how-it-look).\n")).isEqualTo("""
        articles/test.md:8:7 error KB113 the article has no heading "#how-it-look"
          8 | - See [above](#how-it-look).
            |       ^
          help: did you mean "#how-it-looks"?""");
  }

  @Test
  void anAnchorOfAnotherArticle() {
    assertThat(complaints("See [there](hard-token-seed-not-returned.md#fre-the-seed).\n"))
        .startsWith("articles/test.md:6:5 error KB113 the article hard-token-seed-not-returned")
        .contains(" has no heading \"#fre-the-seed\"")
        .contains("help: did you mean \"#free-the-seed\"?");
  }

  @Test
  void whatIsThere() {
    content.write("articles/shot one.png", "");
    content.change(
        "articles/hydrotoken-basic-troubleshooting.md",
        "[The provisioning of a mobile token timed out](../remediations/provision-timeout.md)\n",
        "");
    assertThat(complaints("""
        ## Here

        [Any text](../remediations/provision-timeout.md)

        See [the page](../remediations/provision-timeout.md), [here](#here),
        [its heading](#the-provisioning-of-a-mobile-token-timed-out),
        [another article](hard-token-seed-not-returned.md#free-the-seed),
        [its page](hard-token-seed-not-returned.md#a-hard-token-has-no-seed),
        ![a shot](shot%20one.png), [mail](mailto:info@example.org),
        <https://example.org/a?b=c#d> and [the web](HTTPS://example.org:8443/a%20b).
        """)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:/example.org",
        "https://",
        "https://exa%20mple.org",
        "https://example.org/100%",
        "javascript:alert(1)",
        "file:///etc/hosts",
        "/etc/hosts",
        "www.example.org",
        "nul%00.png",
        "",
      })
  void anAddressThatCannotBeRight(String address) {
    assertThat(complaints("See [this](" + address + ").\n"))
        .startsWith("articles/test.md:6:5 error KB113 ");
  }

  @Test
  void aPageThatIsNotThereIsSaidOnceAndWhereTheLinkStands() {
    content.change(TIMEOUT, "## Check\n", "## Check\n\nSee [y](../remediations/seed-mising.md).\n");
    assertThat(content.complaints()).isEqualTo("""
        remediations/provision-timeout.md:36:5 error KB113 unknown remediation "seed-mising"
          36 | See [y](../remediations/seed-mising.md).
             |     ^
          help: did you mean "seed-missing"? `kb check --fix` does it""");
  }

  @Test
  void aPageByAnAddressThatArticlesDoNotResolve() {
    content.change(TIMEOUT, "## Check\n", "## Check\n\nSee [y](token-locked.md).\n");
    assertThat(content.complaints())
        .startsWith(TIMEOUT + ":36:5 error KB113 an article can't resolve this link")
        .contains("help: write ../remediations/token-locked.md; `kb check --fix` does it");
  }

  @Test
  void aPartOfAPage() {
    assertThat(complaints("See [y](../remediations/token-locked.md#do).\n"))
        .contains(":6:5 error KB113 articles have no anchors for the sections of a page")
        .contains("help: link to the page as a whole, without #do");
  }

  /** The complaints about an article of another subject than the pages. */
  private String complaintsOfAnotherSubject(String body) throws IOException {
    Files.createDirectories(folder.resolve("lib/units/articles"));
    return Content.copy(folder.resolve("lib"))
        .write("../units/subject.yaml", "title: Units\nuses: [hydrotoken]\n")
        .write("../units/shot.png", "")
        .write(
            "../units/articles/test.md", "---\ntitle: Test\nsummary: It is a test.\n---\n\n" + body)
        .complaints();
  }

  @Test
  void aPageAndAnArticleOfAnotherSubject() throws IOException {
    assertThat(complaintsOfAnotherSubject("See [this](../../hydrotoken/" + TIMEOUT + ") and\n"
            + "[that](../../hydrotoken/articles/hard-token-seed-not-returned.md).\n\n"
            + "![It](../shot.png)\n"))
        .doesNotContain("units/");
  }

  @Test
  void aPageThatAnotherSubjectHas() throws IOException {
    assertThat(complaintsOfAnotherSubject("See [this](../" + TIMEOUT + ").\n")).contains("""
        units/articles/test.md:6:5 error KB113 "provision-timeout" is a page of another subject
          6 | See [this](../remediations/provision-timeout.md).
            |     ^
          help: write ../../hydrotoken/remediations/provision-timeout.md; `kb check --fix` does it""");
  }

  @Test
  void aPageThatNoSubjectHas() throws IOException {
    assertThat(
            complaintsOfAnotherSubject("See [this](../../hydrotoken/remediations/provision.md).\n"))
        .contains("unknown remediation \"provision\"");
  }

  @Test
  void aFileBesideTheSubjectsIsNotInTheContent() throws IOException {
    Files.createDirectories(folder.resolve("lib/elsewhere"));
    Files.writeString(folder.resolve("lib/elsewhere/shot.png"), "");
    assertThat(complaintsOfAnotherSubject("![It](../../elsewhere/shot.png)\n"))
        .contains("\"../../elsewhere/shot.png\" is not in the content folder");
  }
}
