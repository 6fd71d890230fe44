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
  record Correction(String wrong, String right) {}

  /**
   * A code with what there is to say of it.
   *
   * @param id the code as messages show it, {@code KB103}
   * @param text what it means and what to do about it, in a few sentences of plain text
   * @param correction an example; empty where words say it as well
   */
  record Explanation(String id, String text, Optional<Correction> correction) {

    /** In words only. */
    public Explanation(String id, String text) {
      this(id, text, Optional.empty());
    }

    /** With a text that has the problem, and the same without it. */
    public Explanation(String id, String text, String wrong, String right) {
      this(id, text, Optional.of(new Correction(wrong, right)));
    }
  }

  /** The code, with what there is to say of it. */
  Explanation explained();

  /** The code. It is stable, and no other kind has it. */
  default String id() {
    return explained().id();
  }

  /** What it means and what to do about it. */
  default String explanation() {
    return explained().text();
  }

  /** An example; empty where words say it as well. */
  default Optional<Correction> correction() {
    return explained().correction();
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
