package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.capture.console.Scope;

/**
 * Which output says something.
 *
 * @param command the command that printed it
 * @param unit the host name at the prompt
 * @param vdom the VDOM it is about
 * @param list the list it is a part of, such as {@code user local}
 */
record Origin(String command, Optional<String> unit, Optional<String> vdom, String list) {

  static Origin of(String command, Scope scope) {
    return new Origin(command, scope.unit(), scope.vdom(), "");
  }

  /** Whether the other is the same at another time: the same list by the same command. */
  boolean isRepeatedBy(Origin other) {
    boolean mayBeSameUnit = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    return command.equals(other.command) && list.equals(other.list) && mayBeSameUnit;
  }

  /** Whether it is certain enough where this was that another list like this replaces it whole. */
  boolean isCertain() {
    return unit.isPresent();
  }
}
