package org.remediationkb.model.fortitoken;

import java.util.Optional;
import org.remediationkb.model.evidence.TextForm;

/** Somebody who has a token. A local user and an administrator of one name are two people. */
@TextForm(
    pattern = "^[^\\u0000-\\u001f\\u007f]{1,64}$",
    meaning = "a user name: up to 64 characters on one line",
    example = "jdoe",
    placeholder = "USER_NAME",
    inCommands = true)
public sealed interface TokenHolder permits LocalUser, Administrator, NamedHolder {

  /** The name. */
  UserName name();

  /** Somebody of whom nothing but the name is known. */
  static Optional<TokenHolder> parse(String text) {
    return Optional.of(new NamedHolder(new UserName(text)));
  }
}
