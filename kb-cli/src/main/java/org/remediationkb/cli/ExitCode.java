package org.remediationkb.cli;

/** The codes that a process ends with. A command that does several things returns the greatest. */
final class ExitCode {

  /** All was done. */
  static final int DONE = 0;

  /** All was done, and something was found of which a script should know. */
  static final int FOUND = 1;

  /** Something is wrong with the arguments, an input or an output. */
  static final int USAGE = 2;

  /** A bug in the program. */
  static final int INTERNAL_ERROR = 3;

  private ExitCode() {}
}
