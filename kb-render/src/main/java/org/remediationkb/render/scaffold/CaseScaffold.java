package org.remediationkb.render.scaffold;

import java.nio.file.Path;
import java.util.Map;
import org.remediationkb.model.fact.Case;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.schema.ContentSchemas;

/**
 * A new case of the content. What is found today stands in it as a comment: whether that is what
 * should be found is for the author to say.
 */
public final class CaseScaffold {

  private final ContentLibrary library;

  /** A case of a library. */
  public CaseScaffold(ContentLibrary library) {
    this.library = library;
  }

  /**
   * The text of a case.
   *
   * @param file the file that it is for
   * @param layout the content that the file belongs to
   */
  public String text(Path file, ContentLayout layout, Case facts) {
    Diagnosis today = Diagnostician.ofStates(library).diagnose(facts);
    return TemplateEngine.expand(
        "case.yaml",
        TemplateEngine.resource(CaseScaffold.class, "case.yaml"),
        Map.of(
            "schema",
            layout.schemaAddress(file, ContentSchemas.file("case")),
            "facts",
            new FactFileText(library.kinds()).of(facts),
            "found",
            FactFileText.expectation(today, false).lines().toList()));
  }
}
