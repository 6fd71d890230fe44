package org.remediationkb.cli;

import org.remediationkb.model.fact.Case;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/**
 * What a knowledge base says of a case.
 *
 * @param diagnosis what is wrong
 * @param worksheet what to do about it
 */
record Evaluation(Diagnosis diagnosis, Worksheet worksheet) {

  /**
   * Diagnoses a case.
   *
   * @param edition the program and the content that this is done with
   * @param facts the case
   * @param input where it was read from
   */
  static Evaluation of(KnowledgeBase base, Edition edition, Case facts, CaseInputs.Input input) {
    Diagnosis diagnosis = base.diagnose(facts);
    return new Evaluation(
        diagnosis,
        new Worksheet(
            base.library(),
            edition,
            diagnosis,
            base.next(diagnosis, input.capture()),
            input.capture(),
            input.sources()));
  }

  /** Whether the plan has more than information. */
  boolean needsDoing() {
    return diagnosis.plan().stream().anyMatch(s -> s.remediation().severity() != Severity.INFO);
  }
}
