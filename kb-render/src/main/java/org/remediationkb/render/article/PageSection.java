package org.remediationkb.render.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.render.template.PageTemplates;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;

/** Remediations' pages as sections of an article. */
final class PageSection {

  private static final String LAYOUT = TemplateEngine.resource(PageSection.class, "section.md");
  private static final String ALONE = TemplateEngine.resource(PageSection.class, "page.md");

  private final ContentLibrary library;
  private final Set<String> shown;
  private final PageTemplates templates;
  private final ArticleWords words;

  /**
   * Sections for an article.
   *
   * @param shown the pages that some article has, so that a section can link to them
   */
  PageSection(
      ContentLibrary library, Set<String> shown, PageTemplates templates, ArticleWords words) {
    this.library = library;
    this.shown = shown;
    this.templates = templates;
    this.words = words;
  }

  /** The section in Markdown, under a heading of that level. */
  String markdown(Remediation page, int level) {
    Map<String, Object> variables = variables(page);
    variables.put("marker", "#".repeat(level));
    return TemplateEngine.expand("section.md", LAYOUT, variables);
  }

  /** All that the page says, as a document of its own without its title. */
  String alone(Remediation page) {
    Map<String, Object> variables = variables(page);
    variables.put("instead", references(page.insteadOfIds()));
    variables.put("examples", markdown(page, "Example"));
    variables.put("nearMisses", markdown(page, "Near miss"));
    return TemplateEngine.expand("page.md", ALONE, variables);
  }

  private Map<String, Object> variables(Remediation page) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("say", words.inTemplate());
    variables.put("isTranslated", !words.untranslated().contains(page.id()));
    variables.put("title", page.title());
    variables.put("sources", page.sources());
    variables.put(
        "alternatives",
        page.when().alternatives().stream().map(PageSection::bullets).toList());
    variables.put("exceptions", exceptions(page));
    variables.put("before", references(page.afterIds()));
    variables.put("why", page.why().markdown());
    variables.put("what", templates.whatToDo(page, List.of()));
    variables.put("check", page.check().markdown());
    return variables;
  }

  private static List<String> markdown(Remediation page, String section) {
    return page.page().sections().stream()
        .filter(one -> one.title().equals(section))
        .map(Page.Section::markdown)
        .toList();
  }

  private List<String> exceptions(Remediation page) {
    PageExceptions exceptions = new PageExceptions(page, library, words);
    return exceptions.pages().stream()
        .map(exception ->
            exceptions.when(exception) + ": " + words.of("see") + " " + reference(exception))
        .toList();
  }

  private List<String> references(List<String> ids) {
    return ids.stream()
        .flatMap(id -> library.remediation(id).stream())
        .map(this::reference)
        .toList();
  }

  private String reference(Remediation page) {
    return shown.contains(page.id())
        ? PageLink.markdown(page.title(), page.id())
        : "\"" + page.title() + "\"";
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
