package org.remediationkb.render.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where pages stand in the finished articles of a library. */
final class PageAddresses {

  private final List<ArticleDraft> drafts;

  /** The addresses in articles, given in the order of their ids. */
  PageAddresses(List<ArticleDraft> drafts) {
    this.drafts = List.copyOf(drafts);
  }

  /**
   * The address of a page, as a link of an article: in the article itself where that has it, else in
   * the first article that does not just repeat it. Empty where no article has the page.
   */
  Optional<String> from(ArticleDraft article, String page) {
    Optional<String> own = article.anchor(page);
    return own.isPresent()
        ? own.map(anchor -> "#" + anchor)
        : Stream.concat(
                drafts.stream().filter(draft -> !draft.repeats(page)),
                drafts.stream().filter(draft -> draft.repeats(page)))
            .flatMap(
                draft -> draft.anchor(page).map(anchor -> draft.file() + "#" + anchor).stream())
            .findFirst();
  }
}
