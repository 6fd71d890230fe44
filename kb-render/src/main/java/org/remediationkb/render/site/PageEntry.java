package org.remediationkb.render.site;

import java.util.Map;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Remediation;

/** Pages as entries of lists. */
final class PageEntry {

  private PageEntry() {}

  /** A page of a remediation. */
  static Map<String, String> of(Remediation page) {
    return Map.of(
        "path", SiteLinks.path(page),
        "title", page.title(),
        "severity", ConstantNames.of(page.severity()));
  }

  /** An article. */
  static Map<String, String> of(Article article) {
    return Map.of(
        "path", SiteLinks.path(article),
        "title", article.title(),
        "summary", article.summary());
  }
}
