package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.TextForm;

/**
 * The serial number of a FortiGate, 16 characters.
 *
 * @param text the text
 */
@TextForm(
    pattern = "^F[0-9A-Z]{15}$",
    meaning = "a FortiGate's serial: F and 15 capitals or digits",
    example = "FGT60FTK20000001",
    placeholder = "FORTIGATE_SERIAL",
    inCommands = true)
public record FortiGateSerial(String text) {

  @Override
  public String toString() {
    return text;
  }
}
