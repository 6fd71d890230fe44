package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.AnyOther;

/** The {@code error_code} of a licence import, as far as article 194508 knows them. */
public enum LicenceErrorCode implements LicenceAnswer {
  /** No error. */
  NONE("0"),
  /** The licence code has expired. */
  EXPIRED("14"),
  /** No licence card with this code is known. */
  CARD_NOT_FOUND("10"),
  /** The licence code was used before. */
  ALREADY_ACTIVATED("11"),
  /** The service failed without saying why. */
  UNKNOWN_ERROR("-1"),
  /** A code that none of the others names. */
  @AnyOther
  OTHER("another code");

  private final String label;

  LicenceErrorCode(String label) {
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
