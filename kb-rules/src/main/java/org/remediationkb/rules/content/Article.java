package org.remediationkb.rules.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remediationkb.rules.content.Remediation.Reference;

/**
 * A page that is published. Its body is plain Markdown in which remediation pages and tables made
 * from the rules are placed.
 *
 * @param id the name of the file, without its ending
 * @param title what a reader sees
 * @param summary one sentence on what it is for
 * @param details what else readers are told about it
 * @param repeats the pages that it shows although another article shows them too
 * @param page the file
 */
public record Article(
    String id, String title, String summary, Details details, List<Reference> repeats, Page page) {

  /** Copies the list. */
  public Article {
    repeats = List.copyOf(repeats);
  }

  /**
   * What readers are told about an article.
   *
   * @param scope the products and versions that it applies to
   * @param number the article's number on the platform
   * @param author its author
   * @param created the day on which it was first published
   * @param updated the day of its last change
   * @param tags words to find it by
   */
  public record Details(
      Optional<String> scope,
      Optional<String> number,
      Optional<String> author,
      Optional<LocalDate> created,
      Optional<LocalDate> updated,
      List<String> tags) {
    /** Copies the list. */
    public Details {
      tags = List.copyOf(tags);
    }

    /** The same with other words. */
    public Details withWords(Optional<String> otherScope, List<String> otherTags) {
      return new Details(otherScope, number, author, created, updated, otherTags);
    }
  }

  /** The same article in another language. */
  public Article translated(
      String otherTitle, String otherSummary, Details otherDetails, Page other) {
    return new Article(id, otherTitle, otherSummary, otherDetails, repeats, other);
  }

  /** The ids of the pages that it repeats. */
  public List<String> repeatedIds() {
    return repeats.stream().map(Reference::id).toList();
  }
}
