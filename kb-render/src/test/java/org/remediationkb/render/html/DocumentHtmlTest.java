package org.remediationkb.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.render.Content;
import org.remediationkb.rules.content.MarkdownParser;

/** A page for a browser runs nothing and loads nothing, whatever a document brings along. */
class DocumentHtmlTest {

  private static final DocumentHtml HTML = new DocumentHtml(Content.commands());

  private static String html(String markdown) {
    return HTML.write(MarkdownParser.parse(markdown));
  }

  @Test
  void htmlInTheDocumentIsShownAsText() {
    assertThat(html("A <script>alert(1)</script> b.\n"))
        .isEqualTo("<p>A &lt;script&gt;alert(1)&lt;/script&gt; b.</p>\n");
    assertThat(html("<img src=x onerror=alert(1)>\n"))
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img");
  }

  @Test
  void aCommentIsLeftOutButNothingBehindIt() {
    assertThat(html("<!-- a -->\n\nb\n")).isEqualTo("<p>b</p>\n");
    assertThat(html("<!-- a --> <script>b</script>\n")).contains("&lt;script&gt;b&lt;/script&gt;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///x"})
  void aLinkLeadsNowhereButToAddresses(String address) {
    assertThat(html("[a](" + address + ") ![b](" + address + ")\n"))
        .contains(">a</a>")
        .doesNotContain(address.substring(0, address.indexOf(':') + 1));
  }

  @Test
  void addressesOfTheWebAndOfMailStay() {
    assertThat(html("[a](https://example.org/b?c=1) [d](mailto:e@example.org)\n"))
        .contains("href=\"https://example.org/b?c=1\"", "href=\"mailto:e@example.org\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a.png", "//example.org/a.png"})
  void anImageOfAnotherPlaceIsALink(String address) {
    assertThat(html("![b](" + address + ")\n"))
        .isEqualTo("<p><a href=\"" + address + "\">b</a></p>\n");
  }

  @Test
  void anImageBesideThePageIsShown() {
    assertThat(html("![b \"c\"](images/a.png)\n"))
        .isEqualTo("<p><img src=\"images/a.png\" alt=\"b &quot;c&quot;\" /></p>\n");
  }

  @Test
  void commandsStandOut() {
    assertThat(
            html("```hydroos\nconfig user hydrotoken\n    edit \"HYDROTOKEN_SERIAL\"\nend\n```\n"))
        .contains(
            "<span class=\"key\">config user hydrotoken</span>",
            "    <span class=\"key\">edit</span> <span class=\"string\">&quot;HYDROTOKEN_SERIAL&quot;</span>",
            "<span class=\"key\">end</span>");
    assertThat(html("```hydroos\nexecute hydrotoken activate HYDROTOKEN_SERIAL\n```\n"))
        .contains(
            "<span class=\"key\">execute hydrotoken activate</span>",
            "<span class=\"blank\">HYDROTOKEN_SERIAL</span>");
  }

  /** Whatever stands out, the text is the same: commands are copied from there. */
  @Test
  void noLetterOfABlockIsLost() {
    List<String> blocks = List.of(
        "hydroos\n  # a comment\nset name \"a b\" c\"d\nend",
        "console\nHGT60F (root) # show # twice\nunset </code> & \"x\"\n$ get",
        "text\n  <b>\n\n# $ \"");
    for (String block : blocks) {
      String written = html("```" + block + "\n```\n");
      String text = written.substring(written.indexOf("<code>") + 6, written.indexOf("</code>"));
      String plain = text.replaceAll("<[^>]*>", "")
          .replace("&quot;", "\"")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&amp;", "&");
      assertThat(plain).isEqualTo(block.substring(block.indexOf('\n') + 1) + "\n");
    }
  }

  @Test
  void promptsAreKeptApartFromWhatWasTyped() {
    assertThat(
            html(
                "```console\nHGT60F (root) # show user hydrotoken\n    set comments \"# no prompt\"\n```\n"))
        .contains(
            "<span class=\"prompt\">HGT60F (root) # </span><span class=\"cmd\">show user hydrotoken</span>\n"
                + "    set comments &quot;# no prompt&quot;\n");
  }

  @Test
  void aHeadingHasAnAnchorAndALinkToIt() {
    assertThat(html("## A `b` c\n"))
        .isEqualTo("<h2 id=\"a-b-c\">A <code>b</code> c <a class=\"anchor\" href=\"#a-b-c\""
            + " aria-label=\"Link to: A b c\">#</a></h2>\n");
  }
}
