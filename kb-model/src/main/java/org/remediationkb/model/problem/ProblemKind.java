package org.remediationkb.model.problem;

import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of problem: the code that names it in messages, and what there is to say of it. */
public interface ProblemKind {

  /** What ends the first statement of an explanation. */
  Pattern FIRST_STOP = Pattern.compile("[.:;](?= |$)");

  /**
   * How a problem of this kind looks, and how it is put right.
   *
   * @param wrong a text that has the problem
   * @param right the same text without it
   */
  record Correction(String wrong, String right) {

    /** A correction; nothing where there is no wrong text. */
    public static Optional<Correction> of(String wrong, String right) {
      return wrong.isEmpty() ? Optional.empty() : Optional.of(new Correction(wrong, right));
    }
  }

  /** The code as messages show it, {@code KB103}. It is stable, and no other kind has it. */
  String id();

  /** What it means and what to do about it, in a few sentences of plain text. */
  String explanation();

  /** An example; empty where words say it as well. */
  default Optional<Correction> correction() {
    return Optional.empty();
  }

  /** What a list says of it: the explanation up to its first full stop, colon or semicolon. */
  default String title() {
    return FIRST_STOP.split(explanation(), 2)[0];
  }

  /** A problem of this kind that keeps a file from being used. */
  default Problem error(Location at, String message, String help) {
    return Problem.error(id(), at, message, help);
  }

  /** A problem of this kind that a reader would stumble over. */
  default Problem warning(Location at, String message, String help) {
    return Problem.warning(id(), at, message, help);
  }
}
