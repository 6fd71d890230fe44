package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** The {@code Token server status} line of {@code diagnose fortitoken info}. */
public enum TokenServerStatus implements Term {
  /** The server answers. */
  REACHABLE("reachable"),
  /** The server does not answer. */
  UNREACHABLE("unreachable"),
  /** The FortiGate has not asked yet. */
  UNKNOWN("unknown");

  private final String label;

  TokenServerStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
