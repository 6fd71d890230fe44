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
      String capture) {
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
            "subjects",
            subjects.stream().map(s -> SubjectPage.contents(s, relations)).toList()));
  }
}
