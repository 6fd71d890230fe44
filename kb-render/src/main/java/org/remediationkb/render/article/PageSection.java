package org.remediationkb.render.article;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.render.template.PageTemplates;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;

/** A remediation's page as a section of an article. */
final class PageSection {

  private static final String LAYOUT = TemplateEngine.resource(PageSection.class, "section.md");

  private PageSection() {}

  /** The section in Markdown, under a heading of that level. */
  static String markdown(Remediation page, int level, PageTemplates templates) {
    return TemplateEngine.expand(
        "section.md",
        LAYOUT,
        Map.of(
            "marker", "#".repeat(level),
            "title", page.title(),
            "alternatives",
                page.when().alternatives().stream().map(PageSection::bullets).toList(),
            "why", page.why().markdown(),
            "what", templates.whatToDo(page, List.of()),
            "check", page.check().markdown()));
  }

  private static String bullets(Alternative alternative) {
    return alternative.patterns().stream().map(PageSection::bullets).collect(Collectors.joining());
  }

  private static String bullets(FactPattern pattern) {
    return "- " + pattern.introduction().text() + "\n"
        + pattern.details().stream()
            .map(Statement::text)
            .map(detail -> "  - " + detail + "\n")
            .collect(Collectors.joining());
  }
}
