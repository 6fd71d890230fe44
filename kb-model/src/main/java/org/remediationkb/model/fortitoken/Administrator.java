package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.evidence.Variant;

/**
 * An administrator, from {@code config system admin}.
 *
 * @param name the name
 */
@Variant(key = "admin")
@TextForm(
    pattern = "^[^\\u0000-\\u001f\\u007f]{1,64}$",
    meaning = "the name of an administrator: up to 64 characters on one line",
    example = "admin",
    placeholder = "ADMINISTRATOR_NAME",
    inCommands = true)
public record Administrator(UserName name) implements TokenHolder {

  @Override
  public String toString() {
    return name.text();
  }
}
