package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.fortitoken.UserName;

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

  /** The property that says which token they have. */
  static final String TOKEN = "token";
}
