package org.remediationkb.model.fortitoken;

import java.util.List;
import org.remediationkb.model.evidence.AnyOther;

/** The {@code error_message} of a failed licence import. */
public enum LicenceErrorMessage implements LicenceAnswer {
  /** The licence code has expired. */
  EXPIRED("forticare license expired"),
  /** No licence card with this code is known. */
  CARD_NOT_FOUND("forticare license card not found"),
  /** The licence code was used before. */
  ALREADY_ACTIVATED("forticare license already activated"),
  /** The service failed without saying why; the product misspells it. */
  UNKNOWN_ERROR("forticare unkown error"),
  /** A message that none of the others names. */
  @AnyOther
  OTHER("another message");

  private final String label;

  LicenceErrorMessage(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSuccess() {
    return false;
  }

  @Override
  public boolean isRecognised() {
    return this != OTHER;
  }

  @Override
  public List<String> spellings() {
    return this == UNKNOWN_ERROR ? List.of("forticare unknown error") : List.of();
  }
}
