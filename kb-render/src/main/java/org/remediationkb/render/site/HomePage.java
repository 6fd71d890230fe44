package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;

/** The home page: all articles and pages by subject. */
final class HomePage {

  static final String PATH = "index.html";

  private HomePage() {}

  static SitePage of(String title, List<SiteSubject> subjects, PageRelations relations) {
    return SitePage.of(
        PATH,
        title,
        "Articles and remediations by subject.",
        "home.html",
        Map.of(
            "subjects",
            subjects.stream().map(s -> SubjectPage.contents(s, relations)).toList()));
  }
}
