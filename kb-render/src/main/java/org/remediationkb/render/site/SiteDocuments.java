package org.remediationkb.render.site;

import freemarker.template.TemplateModel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.remediationkb.render.article.Applicability;
import org.remediationkb.render.html.DocumentHtml;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** Documents as parts of pages of a site, and what stands around them. */
final class SiteDocuments {

  private final DocumentHtml html;
  private final SiteLinks links;

  private final SiteLanguage language;
  private final List<SiteLanguage> languages;

  /** Documents in one of all languages of a site, to which the library is translated. */
  SiteDocuments(ContentLibrary library, SiteLanguage language, List<SiteLanguage> languages) {
    this.language = language;
    this.languages = List.copyOf(languages);
    this.html = new DocumentHtml(library.commands(), language.say(DocumentHtml.LINK_TO));
    this.links = new SiteLinks(library, language);
  }

  /**
   * A document, for a template.
   *
   * @param attachments the files that it shows, by the addresses that its links have
   */
  TemplateModel html(Node document, Map<String, Path> attachments) {
    links.resolve(document, attachments);
    return TemplateEngine.markup(html.write(document));
  }

  /** The language of the documents. */
  SiteLanguage language() {
    return language;
  }

  /** The languages of an article. */
  PageLanguages languages(Article article) {
    return PageLanguages.of(article, language, languages);
  }

  /** The languages of a remediation. */
  PageLanguages languages(Remediation page) {
    return PageLanguages.of(page, language, languages);
  }

  /** The files that belong to the site, as far as documents asked for them. */
  Map<String, Path> files() {
    return links.files();
  }

  /** A subject to link to; nothing where there is none. */
  static List<Map<String, String>> subject(Optional<SiteSubject> subject) {
    return subject.stream()
        .map(one -> Map.of("title", one.title(), "path", SiteLinks.subject(one)))
        .toList();
  }

  List<Map<String, Object>> restrictions(Collection<Remediation> pages) {
    return Applicability.of(pages).stream()
        .map(one -> Map.<String, Object>of(
            "what",
            one.what(),
            "values",
            one.values().stream().map(language.phrases()::value).toList()))
        .toList();
  }

  static List<Map<String, String>> changes(List<PageHistory.Change> changes) {
    return changes.stream()
        .map(change ->
            Map.of("day", change.day(), "revision", change.revision(), "summary", change.summary()))
        .toList();
  }
}
