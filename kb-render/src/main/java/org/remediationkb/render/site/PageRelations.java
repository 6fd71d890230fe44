package org.remediationkb.render.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.PlanOrder;

/** What the pages of a library have to do with each other. */
final class PageRelations {

  private static final int MOST_RELATED = 5;

  private final ContentLibrary library;
  private final PlanOrder order;

  /** The pages that each article shows, in the order of plans. */
  private final Map<Article, List<Remediation>> shown = new HashMap<>();

  PageRelations(ContentLibrary library) {
    this.library = library;
    this.order = new PlanOrder(library);
    library.articles().values().forEach(article -> shown.put(article, inOrder(article)));
  }

  /** The pages that an article shows, in the order of plans. */
  List<Remediation> pages(Article article) {
    return shown.getOrDefault(article, List.of());
  }

  private List<Remediation> inOrder(Article article) {
    return ArticleRenderer.pages(article).stream()
        .flatMap(id -> library.remediation(id).stream())
        .sorted(Comparator.comparingInt(order::rank))
        .toList();
  }

  /** The pages of a subject, in the order of plans. */
  List<Remediation> pages(SiteSubject subject) {
    return library.remediations().values().stream()
        .filter(page -> subject.has(page.page().text().file()))
        .sorted(Comparator.comparingInt(order::rank))
        .toList();
  }

  /** The articles of a subject. */
  List<Article> articles(SiteSubject subject) {
    return library.articles().values().stream()
        .filter(article -> subject.has(article.page().text().file()))
        .toList();
  }

  /** The articles that show a page. */
  List<Article> showing(Remediation page) {
    return library.articles().values().stream()
        .filter(article -> pages(article).contains(page))
        .toList();
  }

  /** The pages that come after a page. */
  List<Remediation> after(Remediation page) {
    return library.remediations().values().stream()
        .filter(other -> comesAfter(other, page))
        .sorted(Comparator.comparingInt(order::rank))
        .toList();
  }

  /** Whether a page names another under {@code after}. */
  boolean comesAfter(Remediation later, Remediation earlier) {
    return named(later.afterIds()).contains(earlier);
  }

  /** Whether a page names another under {@code instead-of}. */
  boolean standsInsteadOf(Remediation special, Remediation general) {
    return named(special.insteadOfIds()).contains(general);
  }

  private List<Remediation> named(List<String> ids) {
    return ids.stream().flatMap(id -> library.remediation(id).stream()).toList();
  }

  /** The articles with most pages that are the same, or come before or after; none without any. */
  List<Article> related(Article article) {
    Set<Remediation> near = new HashSet<>(pages(article));
    pages(article).forEach(page -> {
      near.addAll(named(page.afterIds()));
      near.addAll(named(page.insteadOfIds()));
      near.addAll(after(page));
    });
    return library.articles().values().stream()
        .filter(other -> !other.equals(article) && shared(other, near) > 0)
        .sorted(Comparator.comparingLong((Article other) -> -shared(other, near))
            .thenComparing(Article::id))
        .limit(MOST_RELATED)
        .toList();
  }

  private long shared(Article article, Set<Remediation> pages) {
    return pages(article).stream().filter(pages::contains).count();
  }
}
