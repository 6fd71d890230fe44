package org.remediationkb.render.site;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Phrases;
import org.remediationkb.rules.translation.Translation;

/**
 * A language of a site: that of the content, or one into which some of its pages are translated.
 *
 * @param tag its tag
 * @param name its name in itself
 * @param phrases its short texts
 * @param articles the ids of the articles that are translated
 * @param remediations the ids of the remediations that are translated
 */
record SiteLanguage(
    String tag, String name, Phrases phrases, Set<String> articles, Set<String> remediations) {

  /** The language of the content, which has all pages. */
  static final SiteLanguage OF_CONTENT =
      new SiteLanguage("en", "English", Phrases.NONE, Set.of(), Set.of());

  private static final String ENDING = ".html";

  /** Copies the sets. */
  SiteLanguage {
    articles = Set.copyOf(articles);
    remediations = Set.copyOf(remediations);
  }

  /** The language of a translation of a library. */
  static SiteLanguage of(Translation translation, ContentLibrary library) {
    return new SiteLanguage(
        translation.tag(),
        translation.name(),
        translation.phrases(),
        library.articles().values().stream()
            .filter(translation::has)
            .map(Article::id)
            .collect(Collectors.toSet()),
        library.remediations().values().stream()
            .filter(translation::has)
            .map(Remediation::id)
            .collect(Collectors.toSet()));
  }

  boolean isOfContent() {
    return equals(OF_CONTENT);
  }

  /** Whether there is a page of an article in this language. */
  boolean has(Article article) {
    return has(article.id(), articles);
  }

  /** Whether there is a page of a remediation in this language. */
  boolean has(Remediation page) {
    return has(page.id(), remediations);
  }

  private boolean has(String id, Collection<String> all) {
    return isOfContent() || all.contains(id);
  }

  /** Words of the program, a title or a sentence in this language. */
  String say(String text) {
    return phrases.of(text);
  }

  /** The page of an article in this language, or else in that of the content. */
  String path(Article article) {
    String path = SiteLinks.path(article);
    return has(article) ? path(path) : path;
  }

  /** The page of a remediation in this language, or else in that of the content. */
  String path(Remediation page) {
    String path = SiteLinks.path(page);
    return has(page) ? path(path) : path;
  }

  /** Where a page of the content would be in this language. */
  String path(String path) {
    return isOfContent()
        ? path
        : path.substring(0, path.length() - ENDING.length()) + "." + tag + ENDING;
  }
}
