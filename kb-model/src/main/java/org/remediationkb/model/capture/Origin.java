package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.capture.console.Scope;

/**
 * Which output of a unit says something.
 *
 * @param command the command that printed it
 * @param isCertain whether it is certain enough where this was that another list like this replaces
 *     it whole: a prompt named the unit
 * @param vdom the VDOM it is about
 * @param list the list it is a part of, such as {@code user local}
 */
record Origin(String command, boolean isCertain, Optional<String> vdom, String list) {

  static Origin of(String command, Scope scope) {
    return new Origin(command, scope.unit().isPresent(), scope.vdom(), "");
  }

  /** Whether the other is the same at another time: the same list by the same command. */
  boolean isRepeatedBy(Origin other) {
    return command.equals(other.command) && list.equals(other.list);
  }
}
