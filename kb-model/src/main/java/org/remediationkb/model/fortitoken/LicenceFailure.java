package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** Whether anything that a failed licence import answered is known. */
public enum LicenceFailure implements Term {
  /** One of its codes or its message is a known one. */
  RECOGNISED("recognised"),
  /** All that is known of it is a code or a message nobody knows. */
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
