package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.TextForm;

/**
 * The name of a local user or an administrator that holds a token.
 *
 * @param text the text
 */
@TextForm(
    pattern = "^[^\\u0000-\\u001f\\u007f]{1,64}$",
    meaning = "a user name: up to 64 characters on one line",
    example = "jdoe",
    placeholder = "USER_NAME",
    inCommands = true)
public record UserName(String text) {

  @Override
  public String toString() {
    return text;
  }
}
