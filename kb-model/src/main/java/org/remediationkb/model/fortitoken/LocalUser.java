package org.remediationkb.model.fortitoken;

import java.util.Optional;
import org.remediationkb.model.evidence.Placed;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.evidence.Variant;

/**
 * A local user, from {@code config user local}.
 *
 * @param name the name
 * @param vdom the VDOM of the table, empty where it is not known or there is none
 */
@Variant(key = "user")
@TextForm(
    pattern = "^[^\\u0000-\\u001f\\u007f]{1,64}$",
    meaning = "the name of a local user: up to 64 characters on one line",
    example = "jdoe",
    placeholder = "USER_NAME",
    inCommands = true)
public record LocalUser(UserName name, Optional<VdomName> vdom) implements TokenHolder, Placed {

  @Override
  public Optional<VdomName> place() {
    return vdom;
  }

  @Override
  public String toString() {
    return name.text();
  }
}
