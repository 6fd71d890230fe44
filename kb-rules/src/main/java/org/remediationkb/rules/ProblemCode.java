package org.remediationkb.rules;

import org.remediationkb.model.problem.ProblemKind;

/** The kinds of problem that the content of a knowledge base can have. The numbers stay. */
public enum ProblemCode implements ProblemKind {
  /** Something that has to be there is missing. */
  MISSING(
      101,
      "A file, a section or a key that has to be there is missing. A remediation has the keys title,"
          + " about and severity, and the sections When, Why, Do, Check, Example and Near miss."),
  /** Something that nothing knows. */
  UNKNOWN(
      102,
      "A key, a section or a value that nothing knows. It would be read by nobody, so it is refused"
          + " rather than passed over; often it is a slip of the pen.",
      "severety: blocker",
      "severity: blocker"),
  /** A bullet that no sentence of the vocabulary says. */
  NO_SENTENCE(
      103,
      "A bullet under When that no sentence of vocabulary.yaml says. A bullet is one of them as a"
          + " whole, or it is nothing: otherwise a rule would be less than what its page says."
          + " `kb vocabulary` lists them; a new sentence over known facts is an entry there.",
      "- a printer\n  - without any paper",
      "- a printer\n  - without paper"),
  /** A bullet that two sentences of the vocabulary say. */
  AMBIGUOUS_SENTENCE(
      104,
      "A bullet that two sentences of vocabulary.yaml say, so that nobody can tell what it means."
          + " Change the wording of one of them."),
  /** A value that does not fit its sentence. */
  VALUE(
      105,
      "A value that does not fit its sentence: a model, a status or a version that does not exist in"
          + " the form the facts have it. A new value is a constant in the model of the facts.",
      "- a printer\n  - whose version is 7.5 to 7.4",
      "- a printer\n  - whose version is 7.4 to 7.5"),
  /** A condition that is not about what the page says it is. */
  SUBJECT(
      106,
      "The condition is not about what the page says under about. Each list under When or Or when"
          + " names the subject in exactly one top-level bullet, and speaks of other facts after it.",
      "about: printer, and under When:\n- a server\n  - that does not answer",
      "about: printer, and under When:\n- a printer\n- a server\n  - that does not answer"),
  /** An entry of the vocabulary that the facts do not bear out. */
  VOCABULARY(
      107,
      "What an entry of vocabulary.yaml says under drl is not a pattern of comparisons over known"
          + " facts. Nothing else is let through, so that content can't run code.",
      "drl: paper == NONE && System.exit(1)",
      "drl: paper == NONE"),
  /** The same id, sentence or key twice. */
  DUPLICATE(
      108,
      "The same id, fact or key is given twice, so that one of them would be lost. Keep one, or give"
          + " one of them another name."),
  /** An id that no page or command has. */
  UNKNOWN_ID(
      109,
      "An id that no page or command has. The id of a page is the name of its file without .md.",
      "after: [out-of-papper]",
      "after: [out-of-paper]"),
  /** Pages that come after, or stand instead of, each other in a circle. */
  CYCLE(
      110,
      "Pages that come after each other, or stand instead of each other, in a circle. There would be"
          + " no first one, or none that stands. Take one of them out of after or instead-of."),
  /** A text that can't be filled in. */
  TEMPLATE(
      111,
      "A text under Do that can't be filled in with the values of a case: a name that is not there,"
          + " or a mark such as [#list ...] that is not closed. Or a name in brackets elsewhere, which"
          + " nobody fills in.",
      "[#list printers as printer]\n[=printer]",
      "[#list printers as printer]\n[=printer]\n[/#list]"),
  /** A command that the catalogue does not have, or in the wrong context. */
  COMMAND(
      112,
      "A command that commands.yaml does not have, or one in the wrong context. What people paste has"
          + " to be known; and a block has commands of the global context or of a VDOM, not of both."),
  /** A link that leads nowhere. */
  LINK(
      113,
      "A link that leads nowhere, in the content or in the article that comes of it. A page is linked"
          + " by its path from the page that names it.",
      "[Out of paper](out-of-paper)",
      "[Out of paper](../remediations/out-of-paper.md)"),
  /** An example or a case that does not turn out as the page says. */
  EXAMPLE(
      114,
      "An example, a near miss or a case does not turn out as it says. Either it is wrong or the"
          + " page is: `kb explain` tells why something holds, or why not."),
  /** An example or a case that expects nothing. */
  EMPTY_EXPECTATION(
      115,
      "A case does not say what is to be found, so nothing could go wrong with it. A case that is in"
          + " order says findings: [].",
      "case: CS-0042",
      "case: CS-0042\nexpect:\n  findings: []"),
  /** A text that another reader of Markdown would take otherwise. */
  MARKDOWN(
      116,
      "A text that a reader would stumble over, or that another program would show otherwise: raw"
          + " HTML such as an unescaped <Serial>, a heading out of order, an image without a text.",
      "Open https://<address>/ in a browser.",
      "Open `https://<address>/` in a browser."),
  /** A sentence or a command that nothing uses. */
  UNUSED(
      117,
      "A sentence or a command that nothing uses: no page, no promise and no context of commands.yaml"
          + " says the sentence, or no page, article or sentence names the command. Nothing ever tries"
          + " it out, so nobody would see it go wrong: use it or take it out."),
  /** A page that no article shows. */
  UNPUBLISHED(
      118,
      "A remediation that no article shows. Cases find it, but no customer reads of it. An article"
          + " shows a page where a paragraph is nothing but a link to it, such as"
          + " [Title](../remediations/the-page.md)."),
  /** A text that says otherwise than the rules. */
  PROSE(
      119,
      "A text names versions, models or the like otherwise than the rules do: another range, a value"
          + " that none of them names, or a list that is none of theirs. The rules are, for a page,"
          + " its own and those of pages that it names or is named by; for an"
          + " article, those of the pages that it shows; where they are silent, those of all pages. A"
          + " single value may also be the neighbour of an end, such as the first version without a"
          + " bug. Write what the rule says, mend the rule, or, where the value has nothing to do"
          + " with any rule, write it as `code`."),
  /** A text that is not one line. */
  NOT_ONE_LINE(
      120,
      "A text that has to be one line, such as a title, an id or a sentence, and is not: it has a line"
          + " end, a control character, an escape such as \\u000a, or the beginning or the end of a"
          + " comment; or it is longer than 500 characters. Such a text becomes part of a rule, where it"
          + " could end its line.",
      "title: \"A token\\nis locked\"",
      "title: A token is locked"),
  /** A sentence that no trial shows to make the difference. */
  NOT_SHOWN(
      126,
      "A sentence under When that nothing shows to make the difference: no example, near miss or case"
          + " has it hold, or has it alone not hold. If it were wrong, nobody would notice. `kb test`"
          + " proposes an example or a near miss that shows it, and `kb test --coverage` lists all that is shown."),
  /** A near miss in which more than one sentence does not hold. */
  FAR_NEAR_MISS(
      127,
      "A near miss in which more than one sentence of its page does not hold. It does not tell which of"
          + " them makes the difference. A near miss is an example with one value"
          + " changed; what differs in more is a case, and its place is cases/."),
  /** A trial with the same facts as another. */
  REPETITION(
      128,
      "An example, a near miss or a case has the same facts as another one. Where both say the same of"
          + " them, one proves nothing more. Often a value was copied and not changed."),
  /** A blank that nobody has filled in. */
  BLANK(
      130,
      "A blank between ‹ and › that nobody has filled in. `kb new` leaves them. As long as a page or a"
          + " case has one, it is a draft, and not used."),
  /** Pages of one bug that name different values. */
  BUG(
      132,
      "Pages of one bug that name different values for the same thing, such as the versions that have"
          + " the bug. The values belong to the bug, so all of its pages name the same ones. Correct"
          + " the page that is wrong, or take its bug number out."),
  /** A page that several articles show. */
  REPEATED(
      133,
      "A page that several articles show. Readers of both meet the same text twice, and a link to it"
          + " has two targets. Let one article show the page and the others link to it within a"
          + " sentence, or list it under repeats in the front matter of an article that shows it on"
          + " purpose."),
  /** Pages that can't be gone through state by state. */
  TOO_MANY_STATES(
      140,
      "Pages that together tell more states of a thing apart than can be gone through. Each property"
          + " that they ask for multiplies the states; pages go together where they ask for the same"
          + " or stand instead of each other. The rules work all the same, but nothing can be proved"
          + " of them, and what a change does to them can't be told.");

  private final Explanation explained;

  ProblemCode(int number, String text) {
    this.explained = new Explanation("KB" + number, text);
  }

  ProblemCode(int number, String text, String wrong, String right) {
    this.explained = new Explanation("KB" + number, text, wrong, right);
  }

  @Override
  public Explanation explained() {
    return explained;
  }
}
