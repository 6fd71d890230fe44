package org.remediationkb.rules.diagnosis;

import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Assessment;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.content.Remediation;

/**
 * A problem that a case has.
 *
 * @param remediation the page about it
 * @param subject the fact that has it
 * @param assessment what the facts say of the page
 */
public record Finding(Remediation remediation, Fact subject, Assessment assessment) {

  /** Why it has the problem, bullet by bullet. */
  public Explanation evidence() {
    return assessment.explanation();
  }

  /** Which thing has the problem. */
  public String about() {
    return subject.about();
  }
}
