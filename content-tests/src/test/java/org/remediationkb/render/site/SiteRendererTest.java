package org.remediationkb.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;
import org.remediationkb.render.site.PageHistory.Change;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.translation.TranslationReader;

/** The site of the shipped content, and of content that means no good. */
class SiteRendererTest {

  private static final Map<String, String> SHIPPED = site(Content.FOLDER, PageHistory.NONE);

  private static Map<String, String> site(Path folder, PageHistory history) {
    return site(folder, history, Optional.empty());
  }

  private static Map<String, String> site(
      Path folder, PageHistory history, Optional<CaptureScript> script) {
    try {
      List<SiteSubject> subjects = ContentLayout.of(folder).folders().stream()
          .map(path -> new SiteSubject(ContentLayout.name(path), "About " + path, path))
          .toList();
      return new SiteRenderer(
              Content.of(folder).library(),
              subjects,
              history,
              FieldHistory.NONE,
              Content.EDITION,
              SiteFrame.published(),
              TranslationReader.read(ContentLayout.of(folder))
                  .value()
                  .orElseThrow()
                  .values(),
              script)
          .site()
          .value()
          .orElseThrow()
          .texts();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String page(String path) {
    return SHIPPED.getOrDefault(path, "no page " + path);
  }

  @Test
  void aRemediationShowsItsRuleItsExamplesAndItsNeighbours() {
    assertThat(page("remediations/token-locked.html"))
        .contains(
            "<h1>A token is locked in the configuration</h1>",
            "whose configuration status is <code>lock</code>",
            "<span class=\"severity problem\">problem</span>",
            "serial: FTKMOB26B6A1B2C3", // its example
            "href=\"../remediations/stale-seed.html\"", // comes before it
            "href=\"../remediations/token-healthy.html\"", // is replaced by it
            "href=\"../articles/fortitoken-basic-troubleshooting.html\"");
  }

  @Test
  void aPageTellsItsVersionsAndModels() {
    assertThat(page("remediations/bug-1218458.html"))
        .contains("<dt>FortiOS versions</dt>", "7.4.10 to 7.4.11");
    assertThat(page("remediations/seed-already-issued.html"))
        .contains("<dt>Models</dt>", "FortiToken 200 (FTK200…)");
  }

  @Test
  void anArticleLinksToPagesWithinTheSite() {
    assertThat(page("articles/hard-token-seed-not-returned.html"))
        .contains("href=\"#", "<h2 id=\"kb-related\">")
        .doesNotContain(".md\"", ".md#");
  }

  @Test
  void aTranslatedArticleIsAPageOfItsOwn() {
    assertThat(page("articles/hard-token-seed-not-returned.de.html"))
        .contains(
            "<html lang=\"de\"",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"../articles/hard-token-seed-not-returned.html\">",
            ">English</a>",
            "Ein Hardware-Token meldet, dass sein Seed nicht mehr ausgegeben wird</h1>",
            "href=\"../remediations/seed-on-cd-only.de.html\"",
            "href=\"../articles/fortitoken-basic-troubleshooting.html\"", // is not translated
            "<li lang=\"en\">",
            "Erstellt mit kb")
        .doesNotContain("Related articles", ">Contents<", ".md\"", ".md#", "class=\"note\"");
    assertThat(page("articles/hard-token-seed-not-returned.html"))
        .contains(
            "<html lang=\"en\" data-root=\"../\">", "hreflang=\"de\" lang=\"de\">Deutsch</a>");
    assertThat(page("articles/fortitoken-basic-troubleshooting.html")).doesNotContain("Deutsch");
    assertThat(page("index.html"))
        .contains("<section lang=\"de\">", "articles/hard-token-seed-not-returned.de.html");
  }

  @Test
  void aTranslatedRemediationIsAPageOfItsOwn() {
    assertThat(page("remediations/seed-on-cd-only.de.html"))
        .contains(
            "<html lang=\"de\"",
            "<h1>Den Seed eines Hardware-Tokens gibt es nur auf seiner CD</h1>",
            "<span class=\"severity blocker\">Blocker</span>",
            "<li>ohne Seed</li>",
            "href=\"../articles/hard-token-seed-not-returned.de.html\"")
        .doesNotContain("What to do", "When it applies");
    assertThat(page("remediations/token-locked.de.html")).startsWith("no page");
  }

  @Test
  void theOriginalStandsInPlaceOfAnOldTranslation(@TempDir Path folder) {
    Content content = Content.copy(folder);
    String original = "fortitoken/remediations/seed-on-cd-only.md";
    content.write(original, content.read(original).replace("These tokens were", "Some were"));
    Map<String, String> pages = site(folder, PageHistory.NONE);
    assertThat(pages.get("remediations/seed-on-cd-only.de.html"))
        .contains(
            "<html lang=\"en\"",
            "<p class=\"note\" lang=\"de\">Die Übersetzung ist älter als diese Seite",
            "Some were sold");
    assertThat(pages.get("remediations/seed-on-cd-only.html"))
        .doesNotContain("hreflang=\"de\"", "class=\"note\"");
    assertThat(pages.get("articles/hard-token-seed-not-returned.de.html"))
        .contains(
            "Dieser Teil ist nicht übersetzt.",
            "Some were sold",
            "href=\"../remediations/seed-on-cd-only.html\"");
    assertThat(pages.get("search-index.js")).doesNotContain("seed-on-cd-only.de.html");
  }

  @Test
  void aGuideIsSmallAndReadableWithoutScripts() {
    assertThat(page("guide/fortitoken.html"))
        .contains(
            "It needs JavaScript",
            "href=\"../articles/fortitoken-basic-troubleshooting.html\"",
            "<script src=\"../guide/fortitoken-data.js\" defer></script>");
    int size = page("guide/fortitoken.html").length()
        + page("guide/fortitoken-data.js").length()
        + page("guide.js").length()
        + page("guide-logic.js").length();
    assertThat(size).isBetween(20_000, 300_000);
    assertThat(page("guide/fortios.html")).as("no page is of that subject").startsWith("no page");
    assertThat(page("index.html")).contains("href=\"guide/fortitoken.html\"");
  }

  @Test
  void eachMessageLeadsToThePagesAboutIt() {
    String messages = page("messages.html");
    int code = messages.indexOf("<code>-7564</code>");
    assertThat(messages.substring(code, messages.indexOf("<dt", code)))
        .contains("remediations/licence-expired.html");
    assertThat(messages)
        .contains("<code>cmdb save error</code>", "<code>forticare unknown error</code>");
  }

  @Test
  void theOrderIsDrawnAndSaidInWords() {
    String subject = page("subjects/fortitoken.html");
    assertThat(subject).contains("<svg", "</svg>", "The same in words");
    String words = subject.substring(subject.indexOf("The same in words"));
    int page = words.indexOf("<li><a href=\"../remediations/token-locked.html\"");
    assertThat(words.substring(page, words.indexOf("</li>", page)))
        .contains("comes after", "remediations/stale-seed.html");
  }

  @Test
  void theSearchKnowsCodesMessagesAndPages() {
    assertThat(page("search-index.js"))
        .startsWith("var kbSearchIndex = {")
        .contains(
            "\"t\":\"-7564\"",
            "token already activated, and seed won't be returned",
            "\"p\":\"remediations/licence-expired.html\"",
            "\"p\":\"articles/ha-cluster-troubleshooting.html\"");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingIsInline() {
    Pattern loads =
        Pattern.compile("<(?:script|link|img|iframe|object|embed|source)[^>]*(?:https?:|//)");
    Pattern inline = Pattern.compile("<script[^>]*>[^<]|<style|<[^>]+ (?:style|on[a-z]+)=");
    SHIPPED.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        assertThat(text)
            .as(path)
            .contains(
                "content=\"default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;;")
            .doesNotContainPattern(loads)
            .doesNotContainPattern(inline);
      }
    });
  }

  @Test
  void theFirstPageWithTheSearchIsSmall() throws IOException {
    int size = 0;
    for (String file :
        List.of("index.html", "style.css", "copy.js", "search.js", "icon.svg", "search-index.js")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
        zip.write(page(file).getBytes(StandardCharsets.UTF_8));
      }
      size += bytes.size();
    }
    assertThat(size).isBetween(10_000, 60_000);
  }

  @Test
  void theSameContentIsTheSameSite() {
    assertThat(site(Content.FOLDER, PageHistory.NONE)).isEqualTo(SHIPPED);
  }

  @Test
  void neitherContentNorItsHistoryIsTrusted(@TempDir Path folder) {
    Content content = Content.copy(folder);
    String page = "fortitoken/remediations/token-locked.md";
    content.write(
        page,
        content
            .read(page)
            .replaceFirst("title: .*", "title: '<script>alert(1)</script> \"x\" &amp;'")
            .replaceFirst(
                "## Why\n",
                "## Why\n\nA <script>alert(2)</script> [a](javascript:alert(3)) ![b](http://x/y.png)\n"));
    PageHistory history =
        files -> List.of(new Change("2026-01-31", "abc", "<img src=x onerror=alert(4)>"));
    Map<String, String> site = site(folder, history);
    assertThat(site.get("remediations/token-locked.html"))
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &amp;amp;",
            "&lt;script&gt;alert(2)&lt;/script&gt;",
            "&lt;img src=x onerror=alert(4)&gt;",
            "<a href=\"http://x/y.png\">b</a>");
    site.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        assertThat(text).as(path).doesNotContain("<script>", "<img", "javascript:");
      }
    });
  }

  @Test
  void aPageReadsCapturesWhereThereIsAScript() {
    CaptureScript script = new CaptureScript("self.load = null;", "kb-1", "class A b", "AQI=");
    Map<String, String> site = site(Content.FOLDER, PageHistory.NONE, Optional.of(script));
    assertThat(site.get("capture.html")).contains("; worker-src blob:\"");
    assertThat(site.get("diagnosis.js"))
        .isEqualTo("function kbDiagnosis() {\nself.load = null;\n}\n");
    assertThat(site.get("paste-data.js"))
        .isEqualTo("const KB_LIBRARY ="
            + " {\"types\":\"class A b\",\"data\":\"AQI=\",\"version\":\"1.2.3\","
            + "\"program\":\"kb-1\"};\n");
    assertThat(site.get("index.html"))
        .contains("href=\"capture.html\"")
        .doesNotContain("worker-src");
    assertThat(SHIPPED)
        .doesNotContainKeys("capture.html", "diagnosis.js", "paste.js", "paste-data.js");
    assertThat(SHIPPED.get("index.html")).doesNotContain("capture.html");
  }
}
