package org.remediationkb.render.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.remediationkb.render.Content;

/** A worksheet as a page: one file that runs nothing but its own script. */
class HtmlWorksheetTest {

  private static final String LOCKED = """
      case: CS-1
      tokens:
        - {serial: HTKMOB26B6A1B201, status: lock}
      """;

  private static String html(String yaml) {
    return Content.HYDRO.worksheet(yaml).html();
  }

  @Test
  void thePlanComesFirstAndLeadsToItsSteps() {
    String html = html(LOCKED);
    assertThat(html)
        .contains(
            "<h1>CS-1</h1>",
            "<span class=\"severity problem\">problem</span>",
            "<a href=\"#step-1\">A token is locked in the configuration</a>",
            "<h2 id=\"step-1\">1. A token is locked in the configuration</h2>");
    assertThat(html.indexOf("id=\"plan\"")).isLessThan(html.indexOf("id=\"step-1\""));
  }

  /** The step has two items, and the plan one row. */
  @Test
  void whatIsToBeDoneHasBoxesToTick() {
    String html = html(LOCKED);
    assertThat(html).contains("aria-label=\"Step 1 is done\"");
    assertThat(html.split("aria-label=\"Done\"", -1)).hasSize(3);
  }

  @Test
  void evidenceIsFolded() {
    assertThat(html(LOCKED))
        .contains(
            "<details>\n<summary>What was found</summary>",
            "configuration status is <code>lock</code>");
  }

  @Test
  void onlyItsOwnStyleAndScriptAreLetIn() throws Exception {
    String html = html(LOCKED);
    for (String tag : new String[] {"style", "script"}) {
      Matcher matcher =
          Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL).matcher(html);
      assertThat(matcher.find()).isTrue();
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(matcher.group(1).getBytes(StandardCharsets.UTF_8));
      assertThat(html)
          .contains(
              tag + "-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
      assertThat(matcher.find()).isFalse();
    }
  }

  @Test
  void noValueOfACaseIsMarkup() {
    String html = html("""
        case: "</title><script>alert(1)</script> ``` [x](javascript:alert(2))"
        tokens:
          - {serial: HTKMOB26B6A1B201, status: lock, assigned-to: ["<img src=x onerror=alert(3)>"]}
        """);
    assertThat(html)
        .contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<img", "href=\"javascript");
  }
}
