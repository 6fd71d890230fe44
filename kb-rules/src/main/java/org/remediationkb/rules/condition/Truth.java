package org.remediationkb.rules.condition;

/** What the facts say of a condition. The constants are in the order in which they win an "or". */
public enum Truth {
  /** It holds. */
  HOLDS,
  /** A fact that decides it was not collected. */
  UNKNOWN,
  /** It does not hold. */
  FAILS;

  static Truth of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  /** Whether both hold. */
  public Truth and(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether at least one holds. */
  public Truth or(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
