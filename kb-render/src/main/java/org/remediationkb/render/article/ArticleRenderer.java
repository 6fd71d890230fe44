package org.remediationkb.render.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.Markdown;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;

/** Makes articles of a library that has passed {@code TemplateCheck}. */
public final class ArticleRenderer {

  private final ContentLibrary library;
  private final List<FactType> types;

  /** Makes articles of a library whose pages are about these types. */
  public ArticleRenderer(ContentLibrary library, List<FactType> types) {
    this.library = library;
    this.types = types;
  }

  /** The ids of the pages that an article shows as sections. */
  public static Set<String> pages(Article article) {
    return PageLink.included(Markdown.parse(article.page().body()));
  }

  /** The article in Markdown, ready to publish. */
  public Checked<String> markdown(Article article) {
    return new ArticleDraft(library, types, article).markdown();
  }

  /** The problems of all articles. */
  public List<Problem> problems() {
    return library.articles().values().stream()
        .flatMap(article -> markdown(article).problems().stream())
        .toList();
  }

  /**
   * Writes articles to a folder, each as {@code <id>.md}; none if one of them has a problem. No
   * reader ever sees half of a file.
   *
   * @return the files
   * @throws IOException if a file can't be written
   */
  public Checked<List<Path>> write(List<Article> articles, Path folder) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Article article : articles) {
      Checked<String> markdown = markdown(article);
      problems.addAll(markdown.problems());
      markdown.value().ifPresent(text -> texts.put(folder.resolve(article.id() + ".md"), text));
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      return Checked.failed(problems);
    }
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      WholeFile.write(text.getKey(), text.getValue());
    }
    return new Checked<>(Optional.of(List.copyOf(texts.keySet())), problems);
  }
}
