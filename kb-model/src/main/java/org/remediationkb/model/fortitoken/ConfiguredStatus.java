package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** The status of a token in the configuration, a setting apart from what the token reports. */
public enum ConfiguredStatus implements Term {
  /** In use; the default. */
  ACTIVE("active"),
  /** Locked by the FortiGate or an administrator. */
  LOCK("lock");

  private final String label;

  ConfiguredStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
