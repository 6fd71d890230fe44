package org.remediationkb.model.evidence;

import java.util.Optional;

/** A value that belongs to one part of a unit, such as a user to a VDOM. */
public interface Placed {

  /** The part, of a type that has a {@link TextForm}; empty where it is not known. */
  Optional<?> place();
}
