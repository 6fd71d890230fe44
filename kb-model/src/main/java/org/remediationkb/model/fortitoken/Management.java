package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** Who manages the FortiGate: {@code type} in {@code show system central-management}. */
public enum Management implements Term {
  /** Nobody but its own administrators. */
  NONE("none"),
  /** A FortiManager, which then also provides the tokens. */
  FORTIMANAGER("fortimanager"),
  /** The vendor's cloud; tokens stay local. */
  FORTIGUARD("fortiguard");

  private final String label;

  Management(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
