package org.remediationkb.rules.diagnosis;

import java.util.List;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Assessment;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;

/**
 * A problem that a case may have: what would decide it was not collected.
 *
 * @param remediation the page about it
 * @param subject the fact that may have it
 * @param assessment what the facts say of the page
 */
public record Undecided(Remediation remediation, Fact subject, Assessment assessment) {

  /** The bullets that nobody can tell yet. */
  public List<Statement> missing() {
    return assessment.missing();
  }
}
