package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** Whether the configuration holds the seed of a token: {@code set seed} in {@code show user fortitoken}. */
public enum Seed implements Term {
  /** It does. */
  PRESENT("present"),
  /** The token is listed without one. */
  ABSENT("absent");

  private final String label;

  Seed(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
