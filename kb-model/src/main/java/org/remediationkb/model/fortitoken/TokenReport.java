package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.AnyOther;
import org.remediationkb.model.evidence.Term;

/** What a token reports: the STATUS column of {@code diagnose fortitoken info}, word for word. */
public enum TokenReport implements Term {
  /** Known to the FortiGate, not yet used. */
  NEW("new"),
  /** Activated. */
  ACTIVE("active"),
  /** A mobile token on its way to the user's phone. */
  PROVISIONING("provisioning"),
  /** A mobile token that the user's phone has accepted. */
  PROVISIONED("provisioned"),
  /** A mobile token whose activation code was not used in time. */
  PROVISION_TIMEOUT("provision timeout"),
  /** Locked. */
  LOCKED("locked"),
  /** The server handed out the seed before and keeps it back now. */
  SEED_ALREADY_ISSUED("token already activated, and seed won't be returned"),
  /** The vendor's service does not know the serial. */
  NOT_IN_FORTIGUARD("activation error (token not exist in FortiGuard)"),
  /** A status that none of the others names. */
  @AnyOther
  UNRECOGNISED("an unrecognised status");

  private final String label;

  TokenReport(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
