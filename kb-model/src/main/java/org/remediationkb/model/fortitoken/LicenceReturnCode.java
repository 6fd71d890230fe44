package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.AnyOther;

/** The code in {@code import fortitoken license error: CODE}. For errors not listed here it seems to
 * be -(7550 + {@code error_code}), which nobody has confirmed, so nothing rests on it. */
public enum LicenceReturnCode implements LicenceAnswer {
  /** No error. */
  NONE("0"),
  /** The licence code has expired. */
  EXPIRED("-7564"),
  /** The licence code was used before. */
  ALREADY_ACTIVATED("-7561"),
  /** The service failed without saying why. */
  UNKNOWN_ERROR("-7549"),
  /** A code that none of the others names. */
  @AnyOther
  OTHER("another code");

  private final String label;

  LicenceReturnCode(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSuccess() {
    return this == NONE;
  }

  @Override
  public boolean isRecognised() {
    return this != OTHER;
  }

  @Override
  public boolean isNumber() {
    return true;
  }
}
