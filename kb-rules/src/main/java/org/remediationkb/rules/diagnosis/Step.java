package org.remediationkb.rules.diagnosis;

import java.util.List;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.content.Remediation;

/**
 * One step of a plan: a problem with all that have it and have to wait for the same.
 *
 * @param remediation the page about it
 * @param waitsFor the pages of earlier steps that have to be done first, which takes somebody else
 * @param findings one for each fact that has it, in the order of the case; at least one
 */
public record Step(Remediation remediation, List<Remediation> waitsFor, List<Finding> findings) {

  /** Copies the lists. */
  public Step {
    waitsFor = List.copyOf(waitsFor);
    findings = List.copyOf(findings);
  }

  /** The facts that have the problem, in the order of the case. */
  public List<Fact> subjects() {
    return findings.stream().map(Finding::subject).toList();
  }
}
