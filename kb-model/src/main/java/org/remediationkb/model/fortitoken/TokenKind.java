package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Term;

/** The two kinds of token. */
public enum TokenKind implements Term {
  /** A device of its own; its seed is fetched by activating it. */
  HARD("hard"),
  /** An app on a phone, bought as a licence; it never shows a seed. */
  MOBILE("mobile");

  private final String label;

  TokenKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
