package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.TextForm;

/**
 * The number of the licence a mobile token came with; FTMTRIAL begins the two free ones.
 *
 * @param text the text
 */
@TextForm(
    pattern = "^[0-9A-Z]{4,32}$",
    meaning = "a licence number: capitals and digits",
    example = "FTMTRIAL098C2FE8",
    placeholder = "LICENCE_NUMBER")
public record LicenceNumber(String text) {

  @Override
  public String toString() {
    return text;
  }
}
