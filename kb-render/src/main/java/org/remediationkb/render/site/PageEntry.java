package org.remediationkb.render.site;

import java.util.Map;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Remediation;

/** Pages as entries of lists. */
final class PageEntry {

  private PageEntry() {}

  /** A page of a remediation, in the language of the content. */
  static Map<String, String> of(Remediation page) {
    return of(page, SiteLanguage.OF_CONTENT);
  }

  /** An article, in the language of the content. */
  static Map<String, String> of(Article article) {
    return of(article, SiteLanguage.OF_CONTENT);
  }

  /** A page of a remediation on a page in a language; it names its own language where that is another. */
  static Map<String, String> of(Remediation page, SiteLanguage language) {
    return Map.of(
        "path", language.path(page),
        "title", page.title(),
        "language", language.has(page) ? "" : SiteLanguage.OF_CONTENT.tag(),
        "severity", ConstantNames.of(page.severity()));
  }

  /** An article on a page in a language; it names its own language where that is another. */
  static Map<String, String> of(Article article, SiteLanguage language) {
    return Map.of(
        "path", language.path(article),
        "title", article.title(),
        "language", language.has(article) ? "" : SiteLanguage.OF_CONTENT.tag(),
        "summary", article.summary());
  }
}
