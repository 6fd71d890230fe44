package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.evidence.Source;

/**
 * A command that was run, or an output without one.
 *
 * @param command its keywords spelled out, without arguments; of an unknown command what was typed,
 *     without what could be a secret
 * @param source where it stands
 * @param vdom the VDOM it was run in, {@code global} for the settings of the unit
 * @param outcome what came of it
 * @param isOfCase whether it was run on the unit of the case, and not on another one
 */
public record CommandRun(
    String command, Source source, Optional<String> vdom, Outcome outcome, boolean isOfCase) {

  /** A command that was run on the unit of the case. */
  public CommandRun(String command, Source source, Optional<String> vdom, Outcome outcome) {
    this(command, source, vdom, outcome, true);
  }

  /** The same command, run on another unit than that of the case. */
  CommandRun elsewhere() {
    return new CommandRun(command, source, vdom, outcome, false);
  }

  /** What came of a command. */
  public enum Outcome {
    /** Its output was read, at least in part. */
    READ,
    /** It printed nothing, or nothing that nobody expects. */
    SILENT,
    /** It is known, but nothing of its output could be read. */
    UNREADABLE,
    /** The console refused it, so it has no result. */
    FAILED,
    /** Nobody knows it. */
    UNKNOWN
  }
}
