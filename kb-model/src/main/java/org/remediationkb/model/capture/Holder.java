package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.fortitoken.Administrator;
import org.remediationkb.model.fortitoken.LocalUser;
import org.remediationkb.model.fortitoken.TokenHolder;
import org.remediationkb.model.fortitoken.UserName;
import org.remediationkb.model.fortitoken.VdomName;

/**
 * Somebody who can have a token.
 *
 * @param list the table that names them, {@code user local} or {@code system admin}
 * @param vdom the VDOM of the table
 * @param name the name
 */
record Holder(String list, Optional<String> vdom, UserName name) {

  /** The list of the users of a VDOM. */
  static final String USERS = "user local";

  /** The list of the administrators, who belong to no VDOM. */
  static final String ADMINISTRATORS = "system admin";

  /** This holder in a case. */
  TokenHolder inCase() {
    return list.equals(ADMINISTRATORS)
        ? new Administrator(name)
        : new LocalUser(name, vdom.flatMap(VdomName::parse));
  }

  /** The property that says which token they have. */
  static final String TOKEN = "token";
}
