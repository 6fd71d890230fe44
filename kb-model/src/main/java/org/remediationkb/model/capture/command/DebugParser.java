package org.remediationkb.model.capture.command;

import java.util.function.Supplier;
import org.remediationkb.model.capture.transcript.Line;

/** Reads what daemons print on their own. There is a new one for each case, so it may remember. */
public interface DebugParser {

  /**
   * Reads an entry; false where it knows nothing of it.
   *
   * @param facts makes what takes claims, for the few entries that claim anything
   */
  boolean read(DebugEntry entry, Supplier<ClaimSink> facts);

  /** Whether it may read a message of a daemon; false where it is certain that it knows nothing of it. */
  default boolean mayRead(Line message) {
    return true;
  }

  /** Whether it knows such a message of a daemon. */
  boolean knows(String message);

  /** Takes notice that a command is run, after whatever was printed before. */
  void commandRun(CommandLine command, CommandPattern pattern, Line line, ClaimSink facts);

  /** Takes notice that the console refused the command. */
  default void commandRefused() {}

  /**
   * Whether a line without the name of a daemon, and without blanks around it, is one that a command prints
   * as late as they do.
   */
  default boolean isLate(Line line) {
    return false;
  }

  /** Says what remains to be said at the end of a log. */
  void end(ClaimSink facts);
}
