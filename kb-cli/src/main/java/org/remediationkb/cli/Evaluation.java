package org.remediationkb.cli;

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

  /** Diagnoses a case that was read. */
  static Evaluation of(EvaluationBasis basis, CaseInputs.Input input) {
    KnowledgeBase knowledge = basis.knowledge();
    Diagnosis diagnosis = knowledge.diagnose(input.facts().orElseThrow());
    Worksheet worksheet = new Worksheet(
        knowledge.library(),
        basis.edition(),
        diagnosis,
        knowledge.next(diagnosis, input.capture()),
        input.capture(),
        input.sources());
    return new Evaluation(diagnosis, worksheet.in(basis.words()));
  }

  /** Whether the plan has more than information. */
  boolean needsDoing() {
    return diagnosis.plan().stream().anyMatch(s -> s.remediation().severity() != Severity.INFO);
  }
}
