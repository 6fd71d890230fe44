package org.remediationkb.rules;

import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** The kinds of problem that the content of a knowledge base can have. The numbers stay. */
public enum ProblemCode {
  /** A file, a section or a key that has to be there is missing. */
  MISSING(101),
  /** A key, a section or a value that nothing knows. */
  UNKNOWN(102),
  /** A bullet that no sentence of the vocabulary says. */
  NO_SENTENCE(103),
  /** A bullet that two sentences of the vocabulary say. */
  AMBIGUOUS_SENTENCE(104),
  /** A value that does not fit its sentence. */
  VALUE(105),
  /** A condition that is not about what the page says it is. */
  SUBJECT(106),
  /** An entry of the vocabulary that the facts do not bear out. */
  VOCABULARY(107),
  /** The same id, sentence or key twice. */
  DUPLICATE(108),
  /** An id that no page or command has. */
  UNKNOWN_ID(109),
  /** Pages that come after, or stand instead of, each other in a circle. */
  CYCLE(110),
  /** A text that can't be filled in. */
  TEMPLATE(111),
  /** A command that the catalogue does not have, or in the wrong context. */
  COMMAND(112),
  /** A link that leads nowhere. */
  LINK(113),
  /** An example or a case that does not turn out as the page says. */
  EXAMPLE(114),
  /** An example or a case that expects nothing. */
  EMPTY_EXPECTATION(115),
  /** A text that another reader of Markdown would take otherwise. */
  MARKDOWN(116);

  private final int number;

  ProblemCode(int number) {
    this.number = number;
  }

  /** The code as messages show it. */
  public String id() {
    return "KB" + number;
  }

  /** A problem of this kind that keeps the content from being used. */
  public Problem error(Location at, String message, String help) {
    return Problem.error(id(), at, message, help);
  }

  /** A problem of this kind that a reader would stumble over. */
  public Problem warning(Location at, String message, String help) {
    return Problem.warning(id(), at, message, help);
  }
}
