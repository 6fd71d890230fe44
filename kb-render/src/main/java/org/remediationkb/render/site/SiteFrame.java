package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import org.remediationkb.render.html.PageAssets;
import org.remediationkb.render.template.TemplateEngine;

/**
 * What all pages of a site share: their head, the search, and where to go from there.
 *
 * @param policy the Content-Security-Policy of the pages
 * @param scripts the scripts that they run, beside those of every site
 */
public record SiteFrame(String policy, List<String> scripts) {

  private static final String LAYOUT = TemplateEngine.resource(SiteFrame.class, "frame.html");

  /** The title of a site. */
  static final String TITLE = "Remediation knowledge base";

  /** What the scripts of all pages say, which they take from the page where it is in another language. */
  private static final List<String> WORDS_OF_SCRIPTS = List.of(
      "Copy",
      "Copied",
      "Not copied",
      "Search",
      "Search, or paste a message",
      "Nothing found.",
      "result",
      "results",
      "article",
      "remediation",
      "message",
      "command",
      "reader");

  static final String LIVE_SCRIPT = "preview.js";

  /** Nothing is loaded but the files of the site, and nothing is sent anywhere. */
  private static final String STRICT = "default-src 'none'; style-src 'self'; script-src 'self';"
      + " img-src 'self'; base-uri 'none'; form-action 'none'";

  /** Copies the list. */
  public SiteFrame {
    scripts = List.copyOf(scripts);
  }

  /** The frame of a site that is published. */
  public static SiteFrame published() {
    return new SiteFrame(STRICT, List.of());
  }

  /** The frame of a site whose pages ask their server for changes. */
  public static SiteFrame live() {
    return new SiteFrame(STRICT + "; connect-src 'self'", List.of(LIVE_SCRIPT));
  }

  /**
   * A page in the frame.
   *
   * @param madeWith the program and the content that it is made with
   * @param capture the path of the page that reads captures; empty where there is none
   */
  String html(SitePage page, String madeWith, String capture) {
    SiteLanguage language = page.languages().own();
    return TemplateEngine.expandHtml(
        "frame.html",
        LAYOUT,
        Map.ofEntries(
            Map.entry("policy", policy + page.policy()),
            Map.entry("capture", capture),
            Map.entry("scripts", scripts),
            Map.entry("root", SitePage.root(page.path())),
            Map.entry("site", language.say(TITLE)),
            Map.entry("language", language.tag()),
            Map.entry("say", TemplateEngine.function(language::say)),
            Map.entry("words", words(language)),
            Map.entry(
                "others",
                page.languages().others().stream().map(SiteFrame::link).toList()),
            Map.entry(
                "notes", page.languages().notes().stream().map(SiteFrame::note).toList()),
            Map.entry("title", page.title()),
            Map.entry("description", page.description()),
            Map.entry("body", TemplateEngine.markup(page.body())),
            Map.entry("madeWith", madeWith)));
  }

  private static Map<String, String> link(PageLanguages.Version version) {
    return Map.of(
        "language", version.language().tag(),
        "name", version.language().name(),
        "path", version.path());
  }

  private static Map<String, String> note(PageLanguages.Note note) {
    return Map.of("language", note.language().tag(), "text", note.text());
  }

  /** The words of scripts as JSON; empty where they are those of the scripts. */
  private static String words(SiteLanguage language) {
    return language.isOfContent() ? "" : PageAssets.words(WORDS_OF_SCRIPTS, language::say);
  }

  /** What scripts say, in a language. */
  static List<String> wordsOfScripts(SiteLanguage language) {
    return WORDS_OF_SCRIPTS.stream().map(language::say).toList();
  }
}
