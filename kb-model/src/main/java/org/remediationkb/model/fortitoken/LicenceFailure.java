package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** Whether all that a failed licence import answered is known, from the better to the worse. */
public enum LicenceFailure implements Term {
  /** Each code and message that it answered is a known one. */
  RECOGNISED("recognised"),
  /** One of its codes or its message is one that nobody knows. */
  UNRECOGNISED("unrecognised");

  private final String label;

  LicenceFailure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
