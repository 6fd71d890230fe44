package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** Whether a token belongs to a user or an administrator. */
public enum Assignment implements Term {
  /** It does, and so can't be deleted. */
  ASSIGNED("assigned"),
  /** It is spare. */
  UNASSIGNED("unassigned");

  private final String label;

  Assignment(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
