package org.remediationkb.rules.condition;

import java.util.List;

/**
 * When a remediation applies: as soon as one alternative holds.
 *
 * @param alternatives the lists under "When" and each "Or when"
 */
public record Condition(List<Alternative> alternatives) {

  /**
   * Facts that all have to be there.
   *
   * @param patterns one for each top-level bullet, in order
   */
  public record Alternative(List<FactPattern> patterns) {
    /** Copies the list. */
    public Alternative {
      patterns = List.copyOf(patterns);
    }
  }

  /** Copies the list. */
  public Condition {
    alternatives = List.copyOf(alternatives);
  }
}
