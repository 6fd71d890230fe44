package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.render.article.RemediationDocument;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** Remediations as pages of a site. */
final class RemediationPage {

  private final ContentLibrary library;
  private final PageRelations relations;
  private final PageHistory history;
  private final FieldHistory field;
  private final SiteDocuments documents;

  RemediationPage(
      ContentLibrary library,
      PageRelations relations,
      PageHistory history,
      FieldHistory field,
      SiteDocuments documents) {
    this.library = library;
    this.relations = relations;
    this.history = history;
    this.field = field;
    this.documents = documents;
  }

  SitePage of(Remediation page, Optional<SiteSubject> subject) {
    SiteLanguage language = documents.language();
    RemediationDocument document = RemediationDocument.of(page, library, language.phrases());
    Map<String, Object> variables = new HashMap<>();
    variables.put("subject", SiteDocuments.subject(subject));
    variables.put("severity", ConstantNames.of(page.severity()));
    variables.put("about", page.about().subject().name().replace('-', ' '));
    variables.put("id", page.id());
    variables.put("bug", page.bug().orElse(""));
    variables.put("until", page.until().orElse(""));
    variables.put("contents", Contents.of(document.document(), 2));
    variables.put("restrictions", documents.restrictions(List.of(page)));
    variables.put(
        "articles",
        relations.showing(page).stream().map(one -> PageEntry.of(one, language)).toList());
    variables.put(
        "after",
        relations.after(page).stream().map(one -> PageEntry.of(one, language)).toList());
    variables.put(
        "changes",
        SiteDocuments.changes(history.of(List.of(Path.of(page.page().text().file())))));
    variables.put("field", field.lines(page));
    variables.put("pictures", field.pictures(page));
    variables.put("body", documents.html(document.document(), document.attachments()));
    return SitePage.of(
        documents.languages(page),
        language.path(page),
        page.title(),
        "",
        "remediation.html",
        variables);
  }
}
