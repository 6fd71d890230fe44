package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.AnyOther;
import org.remediationkb.model.evidence.Term;

/** What {@code execute fortitoken activate} answered. */
public enum ActivationAnswer implements Term {
  /** The configuration database refused to store the seed. */
  CMDB_SAVE_ERROR("cmdb save error"),
  /** Anything else. */
  @AnyOther
  OTHER("another answer");

  private final String label;

  ActivationAnswer(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean standsInText() {
    return this == CMDB_SAVE_ERROR;
  }
}
