package org.remediationkb.model.capture.console;

import java.util.Optional;

/**
 * Where a command was run.
 *
 * @param unit the host name in the prompt
 * @param vdom the VDOM, {@code global} for the settings of the unit; empty where nothing tells
 */
public record Scope(Optional<String> unit, Optional<String> vdom) {

  /** Nothing tells where. */
  public static final Scope UNKNOWN = new Scope(Optional.empty(), Optional.empty());
}
