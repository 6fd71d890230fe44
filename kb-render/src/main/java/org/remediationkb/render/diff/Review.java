package org.remediationkb.render.diff;

import java.util.List;

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
public record Review(
    String before,
    String now,
    int states,
    int cases,
    List<PageReview> pages,
    List<ArticleChange> articles) {

  /** Copies the lists. */
  public Review {
    pages = List.copyOf(pages);
    articles = List.copyOf(articles);
  }

  /** Whether verdicts and articles are all the same. */
  public boolean isEmpty() {
    return pages.isEmpty() && articles.isEmpty();
  }

  /** How much was compared, and how much is another one, in one sentence. */
  String summary() {
    long changed = pages.stream()
        .flatMap(page -> page.cases().stream())
        .map(c -> c.name())
        .distinct()
        .count();
    return String.format(
        "%s: %,d states compared, %d of %d cases and %s get another answer.",
        pages.isEmpty()
            ? "No remediation changes"
            : count(pages.size(), "remediation") + " changed",
        states,
        changed,
        cases,
        count(articles.size(), "article"));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
