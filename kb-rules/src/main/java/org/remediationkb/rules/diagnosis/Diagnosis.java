package org.remediationkb.rules.diagnosis;

import java.util.List;
import org.remediationkb.model.fact.Case;

/**
 * What is wrong in a case.
 *
 * @param facts the case
 * @param plan what to do, in order
 * @param replaced what holds too, but has something more telling instead of it
 * @param undecided what may hold as well, for all that is known
 */
public record Diagnosis(
    Case facts, List<Step> plan, List<Replaced> replaced, List<Undecided> undecided) {

  /** Copies the lists. */
  public Diagnosis {
    plan = List.copyOf(plan);
    replaced = List.copyOf(replaced);
    undecided = List.copyOf(undecided);
  }

  /** The ids of the pages in the plan, in order, each once. */
  public List<String> planned() {
    return plan.stream().map(step -> step.remediation().id()).distinct().toList();
  }

  /** All that is wrong, in the order of the plan. */
  public List<Finding> findings() {
    return plan.stream().flatMap(step -> step.findings().stream()).toList();
  }
}
