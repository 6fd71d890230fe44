package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.Remediation;

/** The page of a subject: its articles, its remediations, and the order in which plans take them. */
final class SubjectPage {

  private SubjectPage() {}

  static SitePage of(SiteSubject subject, PageRelations relations, boolean hasGuide) {
    List<Remediation> pages = relations.pages(subject);
    OrderPicture order = new OrderPicture(pages, relations);
    return SitePage.of(
        SiteLinks.subject(subject),
        subject.title(),
        "",
        "subject.html",
        Map.of(
            "subject",
            contents(subject, relations),
            "guide",
            hasGuide ? GuidePage.path(subject) : "",
            "pictures",
            order.isEmpty() ? List.of() : List.of(TemplateEngine.markup(order.svg())),
            "twin",
            order.twin(relations).stream()
                .map(line -> TextTwin.of(line, SiteLanguage.OF_CONTENT))
                .toList()));
  }

  /** What there is about a subject, for a template. */
  static Map<String, Object> contents(SiteSubject subject, PageRelations relations) {
    return Map.of(
        "title", subject.title(),
        "path", SiteLinks.subject(subject),
        "reference", SiteLinks.reference(subject),
        "articles", relations.articles(subject).stream().map(PageEntry::of).toList(),
        "pages", relations.pages(subject).stream().map(PageEntry::of).toList());
  }
}
