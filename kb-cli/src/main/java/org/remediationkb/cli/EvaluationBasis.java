package org.remediationkb.cli;

import java.io.IOException;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.WorksheetWords;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.KnowledgeBase;
import org.remediationkb.rules.translation.Translation;

/**
 * What cases are evaluated by.
 *
 * @param knowledge the content
 * @param edition the program and the content, as worksheets tell them
 * @param words the words of worksheets, in the language of the content
 */
record EvaluationBasis(KnowledgeBase knowledge, Edition edition, WorksheetWords words) {

  /** A library in its own language. */
  static EvaluationBasis of(ContentLibrary library, ContentFolder content) throws IOException {
    return new EvaluationBasis(
        KnowledgeBase.of(library, content.diagnostician(library)),
        edition(content),
        WorksheetWords.OF_CONTENT);
  }

  /** A library in another language: it has the same rules. */
  static EvaluationBasis of(ContentLibrary library, ContentFolder content, Translation translation)
      throws IOException {
    ContentLibrary translated = translation.of(library);
    return new EvaluationBasis(
        KnowledgeBase.of(translated, new Diagnostician(translated)),
        edition(content),
        WorksheetWords.of(translation, library));
  }

  private static Edition edition(ContentFolder content) throws IOException {
    return new Edition(ProgramVersion.number(), content.hash());
  }
}
