package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.TextForm;

/**
 * Somebody of whom only the name is known, and not whether it is a local user or an administrator.
 *
 * @param name the name
 */
@TextForm(
    pattern = "^[^\\u0000-\\u001f\\u007f]{1,64}$",
    meaning = "a user name: up to 64 characters on one line",
    example = "jdoe",
    placeholder = "USER_OR_ADMINISTRATOR_NAME",
    inCommands = true)
public record NamedHolder(UserName name) implements TokenHolder {

  @Override
  public String toString() {
    return name.text();
  }
}
