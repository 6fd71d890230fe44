package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** What a check of a server by its name found, usually {@code execute ping}. */
public enum Reachability implements Term {
  /** It answered. */
  REACHABLE("reachable"),
  /** Its name resolves, but it did not answer. */
  UNREACHABLE("unreachable"),
  /** Its name does not resolve. */
  UNRESOLVED("unresolved");

  private final String label;

  Reachability(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
