package org.remediationkb.model.capture.console;

/** Tells which messages of daemons somebody reads; it may be asked on any thread. */
public interface KnownMessages {

  /** Whether a line is one that a command prints as late as daemons do. */
  boolean isLate(String line);

  /** Whether somebody may read a message that begins as this one does; false where it is certain. */
  boolean mayBegin(String message);

  /** Whether somebody reads more of a message, and not the message alone. */
  boolean goesOn(String message, String longer);
}
