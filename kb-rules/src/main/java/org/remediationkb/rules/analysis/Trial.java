package org.remediationkb.rules.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.Case;

/**
 * A case that the content says something about.
 *
 * @param name an example's page and line, or a case's path
 * @param facts the case
 * @param page the id of the page whose example or near miss it is; empty for a case, of which all
 *     that is found is of interest
 * @param withPlan whether the order of the plan is of interest, too
 */
public record Trial(String name, Case facts, Optional<String> page, boolean withPlan) {

  /** What the content says something about; a change that is not seen in it goes unnoticed. */
  public Object watched(Verdict verdict) {
    return page.<Object>map(verdict::finds)
        .orElseGet(() -> List.of(
            Set.copyOf(verdict.standing()),
            verdict.replaced(),
            withPlan ? verdict.plan() : List.of()));
  }
}
