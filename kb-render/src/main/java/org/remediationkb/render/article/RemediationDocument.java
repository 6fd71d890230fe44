package org.remediationkb.render.article;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Location;
import org.remediationkb.render.document.LinkDestination;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.template.PageTemplates;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Phrases;

/**
 * The page of a remediation as a document of its own, with its examples and with links to all other
 * pages; about no case.
 *
 * @param document the document, without the title
 * @param attachments the files that it shows or links to, by the paths that its links have
 */
public record RemediationDocument(Node document, Map<String, Path> attachments) {

  /**
   * The document of a page of a library that has passed {@code TemplateCheck}.
   *
   * @param phrases the short texts of the language of the library
   */
  public static RemediationDocument of(Remediation page, ContentLibrary library, Phrases phrases) {
    Manuscript manuscript = new Manuscript(library.commands(), ArticleDraft.NOTHING_KNOWN);
    PageTemplates templates =
        new PageTemplates(library.kinds(), ArticleDraft.NOTHING_KNOWN, manuscript);
    PageSection section = new PageSection(
        library, library.remediations().keySet(), templates, new ArticleWords(phrases, Set.of()));
    Node document = manuscript.document(section.alone(page));
    ArticleAttachments attachments = new ArticleAttachments();
    Location top = page.page().text().at(1, 1);
    // What is wrong with a link is told by the check of the content.
    LinkDestination.in(document).forEach(link -> attachments.add(link, page.page(), top));
    return new RemediationDocument(document, attachments.files());
  }
}
