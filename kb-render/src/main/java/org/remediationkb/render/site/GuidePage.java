package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.guide.GuidePart;

/** The page that leads readers without a capture to the plan, question by question. */
final class GuidePage {

  /** The scripts of all guides. */
  static final List<String> SCRIPTS = List.of("guide-logic.js", "guide.js");

  private GuidePage() {}

  static String path(SiteSubject subject) {
    return "guide/" + subject.name() + ".html";
  }

  static String data(SiteSubject subject) {
    return "guide/" + subject.name() + "-data.js";
  }

  /** The parts of a guide that have pages of a subject. */
  static List<GuidePart> parts(SiteSubject subject, List<GuidePart> guide, ContentLibrary library) {
    return guide.stream()
        .filter(part -> part.pages().stream()
            .filter(page -> page.about().equals(part.about()))
            .flatMap(page -> library.remediation(page.id()).stream())
            .anyMatch(page -> subject.has(page.page().text().file())))
        .toList();
  }

  static SitePage of(SiteSubject subject, PageRelations relations) {
    return SitePage.of(
        path(subject),
        "Guide: " + subject.title(),
        "Questions that lead to what is wrong and what to do.",
        "guide.html",
        Map.of(
            "subject", SubjectPage.contents(subject, relations),
            "scripts", SCRIPTS,
            "data", data(subject)));
  }
}
