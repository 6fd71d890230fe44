package org.remediationkb.rules.analysis.coverage;

import java.util.Optional;
import org.remediationkb.model.problem.Location;

/**
 * What the examples, near misses and cases show of one sentence of a page.
 *
 * @param remediation the id of the page
 * @param sentence the bullet, as the author wrote it
 * @param at where it stands
 * @param held the trial in which it was seen to hold with all others of its list; empty for none
 * @param failedAlone the trial in which it was seen to fail, while all others of its list held and
 *     the page therefore did not; empty for none
 * @param nearMiss the smallest facts by which it would be seen so, as a fact file; empty where it
 *     was seen, or where no facts can show it because the others say the same
 */
public record SentenceCoverage(
    String remediation,
    String sentence,
    Location at,
    Optional<String> held,
    Optional<String> failedAlone,
    Optional<String> nearMiss) {

  /** Whether all was seen that can be. */
  public boolean isCovered() {
    return held.isPresent() && nearMiss.isEmpty();
  }
}
