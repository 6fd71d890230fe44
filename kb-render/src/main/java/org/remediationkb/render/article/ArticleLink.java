package org.remediationkb.render.article;

import java.util.Optional;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * Where a link to an article leads.
 *
 * @param anchor the name of a heading after a {@code #}; empty where the link leads to the whole article
 */
public record ArticleLink(Article article, String anchor) {

  private static final String ENDING = ".md";

  /** What an address leads to; empty where that is no article of a library. */
  public static Optional<ArticleLink> of(String address, ContentLibrary library) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : address.substring(hash);
    return Optional.of(path)
        .filter(file -> file.endsWith(ENDING))
        .map(file -> file.substring(0, file.length() - ENDING.length()))
        .flatMap(id -> Optional.ofNullable(library.articles().get(id)))
        .map(article -> new ArticleLink(article, anchor));
  }
}
