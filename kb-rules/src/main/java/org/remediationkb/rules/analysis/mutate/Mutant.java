package org.remediationkb.rules.analysis.mutate;

import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.content.Remediation;

/**
 * A page with a small mistake.
 *
 * @param part what the mistake is in
 * @param original the page
 * @param mutated the page with the mistake
 * @param change the mistake, one line without a full stop
 * @param at where the page says what was changed
 */
public record Mutant(
    MutatedPart part, Remediation original, Remediation mutated, String change, Location at) {

  /** The parts of a page that take part in a verdict. */
  public enum MutatedPart {
    /** When it applies. */
    CONDITION,
    /** What it stands instead of. */
    INSTEAD_OF,
    /** What it comes after. */
    AFTER
  }

  @Override
  public String toString() {
    return original.id() + ":" + at.line() + " " + change;
  }
}
