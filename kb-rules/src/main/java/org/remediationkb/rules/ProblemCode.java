package org.remediationkb.rules;

import java.util.Arrays;
import java.util.Optional;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** The kinds of problem that the content of a knowledge base can have. The numbers stay. */
public enum ProblemCode {
  /** Something that has to be there is missing. */
  MISSING(
      101,
      "A file, a section or a key that has to be there is missing. A remediation has the keys title,"
          + " about and severity, and the sections When, Why, Do, Check, Example and Near miss."),
  /** Something that nothing knows. */
  UNKNOWN(
      102,
      "A key, a section or a value that nothing knows. It would be read by nobody, so it is refused"
          + " rather than passed over; often it is a slip of the pen."),
  /** A bullet that no sentence of the vocabulary says. */
  NO_SENTENCE(
      103,
      "A bullet under When that no sentence of vocabulary.yaml says. A bullet is one of them as a"
          + " whole, or it is nothing: otherwise a rule would be less than what its page says."
          + " `kb vocabulary` lists them; a new sentence over known facts is an entry there."),
  /** A bullet that two sentences of the vocabulary say. */
  AMBIGUOUS_SENTENCE(
      104,
      "A bullet that two sentences of vocabulary.yaml say, so that nobody can tell what it means."
          + " Change the wording of one of them."),
  /** A value that does not fit its sentence. */
  VALUE(
      105,
      "A value that does not fit its sentence: a model, a status or a version that does not exist in"
          + " the form the facts have it. A new value is a constant in the model of the facts."),
  /** A condition that is not about what the page says it is. */
  SUBJECT(
      106,
      "The condition is not about what the page says under about. Each list under When or Or when"
          + " names the subject in exactly one top-level bullet, and speaks of other facts after it."),
  /** An entry of the vocabulary that the facts do not bear out. */
  VOCABULARY(
      107,
      "What an entry of vocabulary.yaml says under drl is not a pattern of comparisons over known"
          + " facts. Nothing else is let through, so that content can't run code."),
  /** The same id, sentence or key twice. */
  DUPLICATE(108, "The same id, fact or key is given twice, so that one of them would be lost."),
  /** An id that no page or command has. */
  UNKNOWN_ID(109, "An id that no page or command has. The id of a page is the name of its file."),
  /** Pages that come after, or stand instead of, each other in a circle. */
  CYCLE(
      110,
      "Pages that come after each other, or stand instead of each other, in a circle, so that there"
          + " is no first one, or none that stands."),
  /** A text that can't be filled in. */
  TEMPLATE(
      111,
      "A text under Do that can't be filled in with the values of a case: a name that is not there,"
          + " or a mark such as [#list ...] that is not closed."),
  /** A command that the catalogue does not have, or in the wrong context. */
  COMMAND(
      112,
      "A command that commands.yaml does not have, or a block that mixes commands of the global"
          + " context with commands of a VDOM. What people paste has to be known."),
  /** A link that leads nowhere. */
  LINK(113, "A link that leads nowhere, in the content or in the article that comes of it."),
  /** An example or a case that does not turn out as the page says. */
  EXAMPLE(
      114,
      "An example, a near miss or a case does not turn out as it says. Either it is wrong or the"
          + " page is: `kb explain` tells why something holds, or why not."),
  /** An example or a case that expects nothing. */
  EMPTY_EXPECTATION(
      115,
      "A case does not say what is to be found, so nothing could go wrong with it. A case that is in"
          + " order says findings: []."),
  /** A text that another reader of Markdown would take otherwise. */
  MARKDOWN(
      116,
      "A text that a reader would stumble over, or that another program would show otherwise: raw"
          + " HTML such as an unescaped <Serial>, a heading out of order, an image without a text."),
  /** A sentence that no trial shows to make the difference. */
  NOT_SHOWN(
      126,
      "A sentence under When that no example, near miss or case shows to hold, or to be the only one"
          + " that does not. If it were wrong, nobody would notice. `kb test` proposes an example or"
          + " a near miss that shows it, and `kb test --coverage` lists all that is shown."),
  /** A near miss in which more than one sentence does not hold. */
  FAR_NEAR_MISS(
      127,
      "A near miss in which more than one sentence of its page does not hold, so that it does not"
          + " tell which of them makes the difference. A near miss is an example with one value"
          + " changed; what differs in more is a case, and its place is cases/."),
  /** A trial with the same facts as another. */
  REPETITION(
      128,
      "An example, a near miss or a case has the same facts as another one that says the same of"
          + " them, so that it proves nothing more. Often a value was copied and not changed.");

  private final int number;
  private final String explanation;

  ProblemCode(int number, String explanation) {
    this.number = number;
    this.explanation = explanation;
  }

  /** The kind with that code, whatever its case; empty where there is none. */
  public static Optional<ProblemCode> of(String id) {
    return Arrays.stream(values())
        .filter(code -> code.id().equalsIgnoreCase(id))
        .findFirst();
  }

  /** The code as messages show it. */
  public String id() {
    return "KB" + number;
  }

  /** What it means and what to do about it, in a few sentences. */
  public String explanation() {
    return explanation;
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
