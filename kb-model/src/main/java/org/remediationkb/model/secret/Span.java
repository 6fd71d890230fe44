package org.remediationkb.model.secret;

/**
 * A part of a text that is a secret.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 * @param isLicenceCode whether it is the code of a licence, which tells attempts to import it apart
 */
public record Span(int start, int end, boolean isLicenceCode) {

  Span plus(int offset) {
    return new Span(start + offset, end + offset, isLicenceCode);
  }
}
