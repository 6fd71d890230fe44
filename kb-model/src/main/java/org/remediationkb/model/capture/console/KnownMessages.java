package org.remediationkb.model.capture.console;

import org.remediationkb.model.capture.transcript.Line;

/** Tells which messages of daemons somebody reads; it may be asked on any thread. */
public interface KnownMessages {

  /** Whether a line without blanks around it is one that a command prints as late as daemons do. */
  boolean isLate(Line line);

  /** Whether somebody may read a message; false where it is certain that nobody does. */
  boolean mayBeRead(Line message);

  /** Whether somebody reads more of a message, and not the message alone. */
  boolean goesOn(String message, String longer);
}
