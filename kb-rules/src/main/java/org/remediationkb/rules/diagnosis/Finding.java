package org.remediationkb.rules.diagnosis;

import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.content.Remediation;

/**
 * A problem that a case has.
 *
 * @param remediation the page about it
 * @param subject the fact that has it
 * @param evidence why, bullet by bullet
 */
public record Finding(Remediation remediation, Fact subject, Explanation evidence) {

  /** Which thing has the problem. */
  public String about() {
    return subject.about();
  }
}
