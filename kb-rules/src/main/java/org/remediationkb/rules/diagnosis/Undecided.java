package org.remediationkb.rules.diagnosis;

import java.util.List;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;

/**
 * A problem that a case may have: what would decide it was not collected.
 *
 * @param remediation the page about it
 * @param subject the fact that may have it
 * @param missing the bullets that nobody can tell yet
 */
public record Undecided(Remediation remediation, Fact subject, List<Statement> missing) {

  /** Copies the list. */
  public Undecided {
    missing = List.copyOf(missing);
  }
}
