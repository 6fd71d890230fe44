package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** Whether the password of the mailbox that sends activation codes is still good. */
public enum Validity implements Term {
  /** It is. */
  VALID("valid"),
  /** It has expired. */
  EXPIRED("expired");

  private final String label;

  Validity(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
