package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** Whether the FortiGate is split into virtual domains. */
public enum VdomMode implements Term {
  /** It is; some commands then belong to the global context. */
  ENABLED("enabled"),
  /** It is not. */
  DISABLED("disabled");

  private final String label;

  VdomMode(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
