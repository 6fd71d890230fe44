package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.article.ConditionText;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;

/** Articles as pages of a site. */
final class ArticlePage {

  private final ArticleRenderer articles;
  private final PageRelations relations;
  private final PageHistory history;
  private final SiteDocuments documents;

  ArticlePage(
      ArticleRenderer articles,
      PageRelations relations,
      PageHistory history,
      SiteDocuments documents) {
    this.articles = articles;
    this.relations = relations;
    this.history = history;
    this.documents = documents;
  }

  /** An article; without a value where it has errors. */
  Checked<SitePage> of(Article article, Optional<SiteSubject> subject) {
    Checked<String> markdown = articles.markdown(article);
    return new Checked<>(
        markdown.value().map(text -> page(article, subject, text)), markdown.problems());
  }

  private SitePage page(Article article, Optional<SiteSubject> subject, String markdown) {
    Node document = MarkdownParser.parse(markdown);
    List<Remediation> pages = relations.pages(article);
    SiteLanguage language = documents.language();
    DecisionPicture decisions = new DecisionPicture(pages, relations, language);
    Map<String, Object> variables = new HashMap<>();
    variables.put("subject", SiteDocuments.subject(subject));
    variables.put("contents", Contents.of(document, 3));
    variables.put("restrictions", documents.restrictions(pages));
    variables.put(
        "pages", pages.stream().map(one -> PageEntry.of(one, language)).toList());
    variables.put(
        "related",
        relations.related(article).stream()
            .map(one -> PageEntry.of(one, language))
            .toList());
    variables.put(
        "pictures",
        decisions.isEmpty() ? List.of() : List.of(TemplateEngine.markup(decisions.svg())));
    variables.put("twin", decisions.twin().stream().map(this::line).toList());
    variables.put("changes", SiteDocuments.changes(history.of(files(article, pages))));
    variables.put("body", documents.html(document, articles.attachments(article)));
    return SitePage.of(
        documents.languages(article),
        language.path(article),
        article.title(),
        article.summary(),
        "article.html",
        variables);
  }

  private Map<String, Object> line(TextTwin.Line line) {
    Map<String, Object> variables = new HashMap<>(TextTwin.of(line, documents.language()));
    variables.put(
        "conditions", ConditionText.of(line.page(), documents.language().phrases()));
    return variables;
  }

  private static List<Path> files(Article article, List<Remediation> pages) {
    return Stream.concat(Stream.of(article.page()), pages.stream().map(Remediation::page))
        .map(Page::text)
        .map(text -> Path.of(text.file()))
        .toList();
  }
}
