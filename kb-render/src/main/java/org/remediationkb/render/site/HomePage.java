package org.remediationkb.render.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The home page: all articles and pages by subject. */
final class HomePage {

  static final String PATH = "index.html";

  private HomePage() {}

  static SitePage of(
      String title,
      List<SiteSubject> subjects,
      PageRelations relations,
      Collection<SiteSubject> withGuide,
      FieldHistory field,
      String capture,
      List<TranslatedPages> translations) {
    return SitePage.of(
        PATH,
        title,
        "Articles and remediations by subject.",
        "home.html",
        Map.of(
            "capture",
            capture,
            "next",
            field.last().isPresent() ? NextPage.PATH : "",
            "guides",
            withGuide.stream()
                .map(s -> Map.of("title", s.title(), "path", GuidePage.path(s)))
                .toList(),
            "languages",
            translations.stream()
                .filter(pages -> !pages.articles().isEmpty())
                .map(HomePage::language)
                .toList(),
            "subjects",
            subjects.stream().map(s -> SubjectPage.contents(s, relations)).toList()));
  }

  private static Map<String, Object> language(TranslatedPages pages) {
    return Map.of(
        "tag", pages.language().tag(),
        "name", pages.language().name(),
        "articles",
            pages.articles().stream()
                .map(article -> PageEntry.of(article, pages.language()))
                .toList());
  }
}
