package org.remediationkb.render.diff;

import java.util.List;
import org.remediationkb.render.document.CountedNoun;

/**
 * What a change of the content does, for a review of it.
 *
 * @param before what the content before is called
 * @param now what the content after is called
 * @param states how many states were compared: all that the pages concerned can tell apart
 * @param cases how many cases were compared
 * @param pages the remediations that it does anything to, by their ids
 * @param articles the articles whose published text is another one
 */
public record ChangeReview(
    String before,
    String now,
    int states,
    int cases,
    List<PageReview> pages,
    List<ArticleChange> articles) {

  /** Copies the lists. */
  public ChangeReview {
    pages = List.copyOf(pages);
    articles = List.copyOf(articles);
  }

  /** Whether verdicts and articles are all the same. */
  public boolean isEmpty() {
    return pages.isEmpty() && articles.isEmpty();
  }

  /** What differs and how much was compared, in a sentence or two. */
  String summary() {
    String compared = String.format(
        "%s and %s compared.", CountedNoun.of(states, "state"), CountedNoun.of(cases, "case"));
    return isEmpty() ? "Nothing differs; " + compared : differences() + "; " + compared;
  }

  private String differences() {
    long changed = pages.stream()
        .flatMap(page -> page.cases().stream())
        .map(PageReview.CaseChange::name)
        .distinct()
        .count();
    return CountedNoun.of(pages.size(), "remediation") + ", " + CountedNoun.of(changed, "case")
        + " and " + CountedNoun.of(articles.size(), "article") + " differ";
  }
}
