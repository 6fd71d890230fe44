package org.remediationkb.model.capture.command;

import org.remediationkb.model.capture.transcript.Line;

/**
 * What a command printed, line by line, without blank lines, errors of the command line, and what
 * daemons printed in between. It is read once, from a stream.
 */
public interface CommandOutput extends Iterable<Line> {

  /** The command, {@link CommandLine#NONE} for an excerpt without one. */
  CommandLine command();

  /** Where the command stands, or where the excerpt begins. */
  Line line();

  /** How many of its words are keywords; arguments follow. */
  int keywords();

  /**
   * Whether what is not in this output is not there at all: the command is known, nothing filtered
   * it, it was not run within a part of the configuration, and nothing of it was lost.
   */
  boolean isWhole();

  /** Whether no line so far was broken by something else, so that nothing was lost. */
  boolean isUndamaged();

  /** Whether the log ends where this does, so that its last line may be cut. */
  boolean endsWithLog();

  /** Whether a prompt shows where it ends; without one, other text may follow. */
  boolean endsAtPrompt();

  /** Whether the console refused the command, as far as the output was read. */
  boolean isRefused();

  /** Says that a line was not understood. */
  default void unread(Line line) {
    unread(line, 1);
  }

  /** Says that a line and those after it were not understood. */
  void unread(Line first, int lines);
}
