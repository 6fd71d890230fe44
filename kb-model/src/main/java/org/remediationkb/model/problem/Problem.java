package org.remediationkb.model.problem;

import java.util.Optional;

/**
 * Something that the author of a file has to put right.
 *
 * @param code names the kind of problem, {@code KB103}; stable, so that it can be looked up
 * @param severity whether the file can be used all the same
 * @param location where it is
 * @param message what is wrong, one line without a full stop
 * @param help what to do about it, one line; empty where the message says it
 * @param fix a change that mends it, where there is one that nobody has to think about
 */
public record Problem(
    String code,
    Severity severity,
    Location location,
    String message,
    String help,
    Optional<Fix> fix) {

  /** A problem that somebody has to think about. */
  public Problem(String code, Severity severity, Location location, String message, String help) {
    this(code, severity, location, message, help, Optional.empty());
  }

  /** How bad it is. */
  public enum Severity {
    /** The file can't be used. */
    ERROR,
    /** The file can be used, but a reader would stumble. */
    WARNING
  }

  /** A problem that keeps the file from being used. */
  public static Problem error(String code, Location location, String message, String help) {
    return new Problem(code, Severity.ERROR, location, message, help);
  }

  /** A problem that a reader would stumble over. */
  public static Problem warning(String code, Location location, String message, String help) {
    return new Problem(code, Severity.WARNING, location, message, help);
  }

  /** The problem with a change that mends it, if that still fits the text; its help then says so. */
  public Problem mendedBy(Fix change) {
    if (!change.fits()) {
      return this;
    }
    String before = help.isEmpty() || help.endsWith("?") ? help + " " : help + "; ";
    String offer = (before + "`kb check --fix` does it").strip();
    return new Problem(code, severity, location, message, offer, Optional.of(change));
  }

  /**
   * The problem as it may be shown to anybody: on one line, without control characters, and with a
   * mask for what looks like a secret in a text that is not published anyway.
   */
  public Problem fitToShow() {
    return new Problem(code, severity, location, fitToShow(message), fitToShow(help), fix);
  }

  private String fitToShow(String text) {
    String shown = location.text().reviewed() ? text : location.text().secrets().masked(text);
    return ControlCharacters.visible(shown);
  }

  /** Whether this keeps the file from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
