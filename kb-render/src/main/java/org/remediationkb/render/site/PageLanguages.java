package org.remediationkb.render.site;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.Remediation;

/**
 * In which languages a page is there.
 *
 * @param own the language of its text
 * @param others where it is in other ones
 * @param notes what readers of other languages are told of it
 */
record PageLanguages(SiteLanguage own, List<Version> others, List<Note> notes) {

  /** That of a page in the language of the content alone. */
  static final PageLanguages ONE = new PageLanguages(SiteLanguage.OF_CONTENT, List.of(), List.of());

  /** What readers are told who follow a link to a translation that is old. */
  static final String OLD =
      "The translation is older than this page, so here is the page in the language of the content.";

  /** Copies the lists. */
  PageLanguages {
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }

  /** A page in a language. */
  record Version(SiteLanguage language, String path) {}

  /** A text in a language. */
  record Note(SiteLanguage language, String text) {}

  /** Those of an article among all languages of a site. */
  static PageLanguages of(Article article, SiteLanguage own, List<SiteLanguage> all) {
    return of(own, all, language -> language.has(article), language -> language.path(article));
  }

  /** Those of a remediation among all languages of a site. */
  static PageLanguages of(Remediation page, SiteLanguage own, List<SiteLanguage> all) {
    return of(own, all, language -> language.has(page), language -> language.path(page));
  }

  private static PageLanguages of(
      SiteLanguage own,
      List<SiteLanguage> all,
      Predicate<SiteLanguage> has,
      Function<SiteLanguage, String> path) {
    List<Version> others = all.stream()
        .filter(language -> !language.equals(own) && has.test(language))
        .map(language -> new Version(language, path.apply(language)))
        .toList();
    return new PageLanguages(own, others, List.of());
  }

  /** Those of a page that stands in place of its translation, which is old. */
  PageLanguages insteadOfOld(SiteLanguage language) {
    return new PageLanguages(own, others, List.of(new Note(language, language.say(OLD))));
  }
}
