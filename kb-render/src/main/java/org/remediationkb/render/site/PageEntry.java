package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
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

  /** When a page applies, in one sentence for each alternative. */
  static List<String> conditions(Remediation page) {
    return page.when().alternatives().stream().map(PageEntry::condition).toList();
  }

  private static String condition(Alternative alternative) {
    return alternative.patterns().stream()
        .map(PageEntry::words)
        .collect(Collectors.joining(", and "));
  }

  private static String words(FactPattern pattern) {
    String details =
        pattern.details().stream().map(Statement::text).collect(Collectors.joining(" and "));
    return (pattern.introduction().text() + " " + details).strip();
  }
}
