package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.render.worksheet.Edition;

/**
 * What all pages of a site share: their head, the search, and where to go from there.
 *
 * @param policy the Content-Security-Policy of the pages
 * @param scripts the scripts that they run, beside those of every site
 */
public record SiteFrame(String policy, List<String> scripts) {

  private static final String LAYOUT = TemplateEngine.resource(SiteFrame.class, "frame.html");

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
   * @param capture the path of the page that reads captures; empty where there is none
   */
  String html(SitePage page, String site, Edition edition, String capture) {
    return TemplateEngine.expandHtml(
        "frame.html",
        LAYOUT,
        Map.ofEntries(
            Map.entry("policy", policy + page.policy()),
            Map.entry("capture", capture),
            Map.entry("scripts", scripts),
            Map.entry("root", SitePage.root(page.path())),
            Map.entry("site", site),
            Map.entry("title", page.title()),
            Map.entry("description", page.description()),
            Map.entry("body", TemplateEngine.markup(page.body())),
            Map.entry("version", edition.version()),
            Map.entry("content", edition.content().toString())));
  }
}
