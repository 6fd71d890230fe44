package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.remediationkb.render.reference.SubjectReference;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.MarkdownParser;

/** The reference of a subject: its facts, sentences, commands and readers. */
final class ReferencePage {

  private ReferencePage() {}

  static SitePage of(SiteSubject subject, ContentLibrary library, SiteDocuments documents) {
    String title = "Reference: " + subject.title();
    Node document =
        MarkdownParser.parse(new SubjectReference(library, subject.folder()).text(title));
    return SitePage.of(
        SiteLinks.reference(subject),
        title,
        "",
        "document.html",
        Map.of(
            "subject", SiteDocuments.subject(Optional.of(subject)),
            "contents", Contents.of(document, 3),
            "body", documents.html(document, Map.of())));
  }

  /** The anchors of the parts of a reference that others link to. */
  static String commands(SiteSubject subject) {
    return SiteLinks.reference(subject) + "#commands";
  }

  /** The pages of a list of subjects. */
  static List<SitePage> all(
      List<SiteSubject> subjects, ContentLibrary library, SiteDocuments documents) {
    return subjects.stream().map(subject -> of(subject, library, documents)).toList();
  }
}
