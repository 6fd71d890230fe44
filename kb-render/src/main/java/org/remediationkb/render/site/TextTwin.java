package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import org.remediationkb.rules.content.Remediation;

/** What a picture shows, in words. */
final class TextTwin {

  /**
   * A page and others.
   *
   * @param relation what the page is to the others: {@code after}, {@code instead of}
   */
  record Line(Remediation page, String relation, List<Remediation> others) {}

  private TextTwin() {}

  /** A line for a template. */
  static Map<String, Object> of(Line line, SiteLanguage language) {
    return Map.of(
        "page", PageEntry.of(line.page(), language),
        "relation", line.relation(),
        "others",
            line.others().stream().map(page -> PageEntry.of(page, language)).toList());
  }
}
