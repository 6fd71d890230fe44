package org.remediationkb.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.rules.content.MarkdownParser;

/** A page for a browser runs nothing, whatever a document brings along. */
class HtmlPageTest {

  private static String body(String markdown) {
    return HtmlPage.write(MarkdownParser.parse(markdown)).split("(?s)<body>\\n|</body>")[1];
  }

  @Test
  void htmlInTheDocumentIsShownAsText() {
    assertThat(body("A <script>alert(1)</script> b.\n"))
        .isEqualTo("<p>A &lt;script&gt;alert(1)&lt;/script&gt; b.</p>\n");
    assertThat(body("<img src=x onerror=alert(1)>\n\n<!-- a -->\n"))
        .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;!-- a --&gt;")
        .doesNotContain("<img", "<!--");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///x"})
  void aLinkLeadsNowhereButToAddresses(String address) {
    assertThat(body("[a](" + address + ") ![b](" + address + ")\n"))
        .contains("<a", ">a</a>")
        .doesNotContain(address.substring(0, address.indexOf(':') + 1));
  }

  @Test
  void addressesOfTheWebAndOfMailStay() {
    assertThat(body("[a](https://example.org/b?c=1) [d](mailto:e@example.org)\n"))
        .contains("href=\"https://example.org/b?c=1\"", "href=\"mailto:e@example.org\"");
  }

  @Test
  void theTitleIsTextToo() {
    assertThat(HtmlPage.write(MarkdownParser.parse("# A \\<b> & c\n")))
        .contains("<title>A &lt;b&gt; &amp; c</title>");
  }
}
