package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** What became of the e-mail with an activation code. */
public enum Delivery implements Term {
  /** It arrived. */
  DELIVERED("delivered"),
  /** It did not arrive. */
  NOT_DELIVERED("not-delivered");

  private final String label;

  Delivery(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
