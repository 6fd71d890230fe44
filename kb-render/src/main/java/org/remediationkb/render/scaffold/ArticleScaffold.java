package org.remediationkb.render.scaffold;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.factfile.YamlText;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.Blank;
import org.remediationkb.rules.content.ContentLibrary;

/** A new article that shows the pages about a kind of fact, or all. */
public final class ArticleScaffold {

  private final ContentLibrary library;
  private final Optional<FactKind> about;

  /** An article of a library; about everything where it says nothing else. */
  public ArticleScaffold(ContentLibrary library, Optional<FactKind> about) {
    this.library = library;
    this.about = about;
  }

  /**
   * The text of the article.
   *
   * @param file the file that it is for
   */
  public String text(Path file, Optional<String> title) {
    return TemplateEngine.expand(
        "article.md",
        TemplateEngine.resource(ArticleScaffold.class, "article.md"),
        Map.of(
            "title", title.map(YamlText::heading).orElse(Blank.of("the article's title")),
            "pages", pages(file, false),
            "shown", pages(file, true)));
  }

  /** Links to pages: those that another article shows, or those that none does. */
  private List<String> pages(Path file, boolean elsewhere) {
    Set<String> shown = library.articles().values().stream()
        .flatMap(article -> ArticleRenderer.pages(article).stream())
        .collect(Collectors.toSet());
    return library.remediations().values().stream()
        .filter(page -> about.isEmpty() || about.get().equals(page.about()))
        .filter(page -> shown.contains(page.id()) == elsewhere)
        .map(page -> PageLink.markdown(page, file))
        .toList();
  }
}
