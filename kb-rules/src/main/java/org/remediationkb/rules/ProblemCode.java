package org.remediationkb.rules;

import org.remediationkb.model.problem.ProblemKind;

/** The kinds of problem that the content of a knowledge base can have. The numbers stay. */
public enum ProblemCode implements ProblemKind {
  /** Something that has to be there is missing. */
  MISSING(
      101,
      "A required file, section or key is missing. A remediation has the keys title, about and"
          + " severity, and the sections When, Why, Do, Check, Example and Near miss."),
  /** Something that nothing knows. */
  UNKNOWN(
      102,
      "An unknown key, section or value. It would have no effect, so it is rejected; often it"
          + " is misspelled.",
      "severety: blocker",
      "severity: blocker"),
  /** A bullet that no sentence of the vocabulary says. */
  NO_SENTENCE(
      103,
      "A bullet under When that matches no sentence of vocabulary.yaml. The whole bullet must"
          + " match; otherwise the rule would say less than its page. `kb vocabulary` lists the"
          + " sentences; add a new sentence over known facts to vocabulary.yaml.",
      "- a printer\n  - without any paper",
      "- a printer\n  - without paper"),
  /** A bullet that two sentences of the vocabulary say. */
  AMBIGUOUS_SENTENCE(
      104,
      "A bullet that matches two sentences of vocabulary.yaml. Its meaning is ambiguous."
          + " Change the wording of one of the sentences."),
  /** A value that does not fit its sentence. */
  VALUE(
      105,
      "An invalid value in a sentence, such as an unknown model or status, or a malformed"
          + " version. New values are declared in facts.yaml.",
      "- a printer\n  - whose version is 7.5 to 7.4",
      "- a printer\n  - whose version is 7.4 to 7.5"),
  /** A condition that is not about what the page says it is. */
  SUBJECT(
      106,
      "The condition is not about the subject named under about. Each list under When or Or"
          + " when names the subject in exactly one top-level bullet, and other facts after it.",
      "about: printer, and under When:\n- a server\n  - that does not answer",
      "about: printer, and under When:\n- a printer\n- a server\n  - that does not answer"),
  /** An entry of the vocabulary that the facts do not bear out. */
  VOCABULARY(
      107,
      "An invalid entry under introduces or where in vocabulary.yaml. Only comparisons of known"
          + " properties are allowed, so that content can't run code.",
      "where: {paper: non}",
      "where: {paper: none}"),
  /** The same id, sentence or key twice. */
  DUPLICATE(
      108,
      "The same id, fact or key is given twice. One of them would be lost. Keep one of them,"
          + " or rename one."),
  /** An id that no page or command has. */
  UNKNOWN_ID(
      109,
      "An unknown id of a page or a command. The id of a page is its file name without .md.",
      "after: [out-of-papper]",
      "after: [out-of-paper]"),
  /** Pages that come after, or stand instead of, each other in a circle. */
  CYCLE(
      110,
      "Pages whose after or instead-of form a circle, or subjects whose uses do. None of them"
          + " would come first or remain in the plan. Remove one of them from the key."),
  /** A text that can't be filled in. */
  TEMPLATE(
      111,
      "A text under Do that can't be filled in from a case. It uses an unknown name, or a mark"
          + " such as [#list ...] is not closed. Or it is a placeholder in a section that is not"
          + " filled in.",
      "[#list printers as printer]\n[=printer]",
      "[#list printers as printer]\n[=printer]\n[/#list]"),
  /** A command that the catalogue does not have, or in the wrong context. */
  COMMAND(
      112,
      "A command that is not in commands.yaml, or one in the wrong context. Readers paste"
          + " commands, so each must be known; and a block has commands either of the global context"
          + " or of a VDOM. A block must close each table and entry that it opens, and may only set"
          + " the settings and values that commands.yaml lists."),
  /** A link that leads nowhere. */
  LINK(
      113,
      "A broken link in the content or in the published article. Link to a page by its path"
          + " relative to the linking page.",
      "[Out of paper](out-of-paper)",
      "[Out of paper](../remediations/out-of-paper.md)"),
  /** An example or a case that does not turn out as the page says. */
  EXAMPLE(
      114,
      "An example, a near miss or a case has an unexpected result. Either it is wrong or the"
          + " page is: `kb explain` shows why something holds or does not."),
  /** An example or a case that expects nothing. */
  EMPTY_EXPECTATION(
      115,
      "A case without an expected result. The test could not fail. If the case has no problem,"
          + " write findings: [].",
      "case: CS-0042",
      "case: CS-0042\nexpect:\n  findings: []"),
  /** A text that another reader of Markdown would take otherwise. */
  MARKDOWN(
      116,
      "Markdown that is hard to read or that other programs display differently. Examples are"
          + " raw HTML such as an unescaped <Serial>, a skipped heading level, and an image without a"
          + " description.",
      "Open https://<address>/ in a browser.",
      "Open `https://<address>/` in a browser."),
  /** A sentence or a command that nothing uses. */
  UNUSED(
      117,
      "An unused sentence or command. A sentence must be used by a page, by promises.yaml or"
          + " by a context of commands.yaml; a command by a page, an article or a sentence. Nothing"
          + " tests an unused one: use it or remove it."),
  /** A page that no article shows. */
  UNPUBLISHED(
      118,
      "A remediation that no article shows. Cases find it, but customers can't read it. An"
          + " article shows a page through a paragraph that is only a link to it, such as"
          + " [Title](../remediations/the-page.md)."),
  /** A page that does not say what it is based on. */
  UNSOURCED(
      122,
      "A remediation without sources, next to others of its subject that have some. List under"
          + " sources what it is based on: a title, a number or a link for each. Articles tell them"
          + " below the page.",
      "title: The printer has no paper",
      "title: The printer has no paper\nsources: [The manual of the printer]"),
  /** A text that says otherwise than the rules. */
  PROSE(
      119,
      "The text mentions a version, model or other value that does not match the rules. Fix"
          + " the text or the rule; write values that are unrelated to any rule as `code`. A page is"
          + " compared with its own rule and those of linked pages, an article with those of the"
          + " pages it shows; if they are silent, with all rules. A value next to the end of a range"
          + " matches, such as the first fixed version."),
  /** A text that is not one line. */
  NOT_ONE_LINE(
      120,
      "A text that must be one line, such as a title, an id or a sentence, but is not. It"
          + " contains a line end, a control character, an escape such as \\u000a, or the start or"
          + " end of a comment, or it is longer than 500 characters. It becomes part of a rule, where"
          + " it could end its line.",
      "title: \"A token\\nis locked\"",
      "title: A token is locked"),
  /** A declaration of facts that makes no sense. */
  FACTS(
      121,
      "An invalid declaration in facts.yaml: a type, a property or a kind of fact that does not"
          + " exist, or that can't be what it is declared to be. All types, properties and kinds"
          + " are declared there; the comments at its top say how.",
      "paper: {one-of: [full, none], follows: {from: sheet, empty: none, otherwise: full}}",
      "paper: {one-of: [full, none], follows: {from: sheets, empty: none, otherwise: full}}"),
  /** A sentence that no trial shows to make the difference. */
  NOT_SHOWN(
      126,
      "A sentence under When that is not tested. In some example, near miss or case it must"
          + " hold, and in another it must be the only one that fails; otherwise an error in it could"
          + " go unnoticed. `kb test` proposes what is missing, and `kb test --coverage` lists all"
          + " sentences."),
  /** A near miss in which more than one sentence does not hold. */
  FAR_NEAR_MISS(
      127,
      "A near miss in which more than one sentence of its page fails. It does not show which"
          + " of them matters. Change only one value of an example; an example with more differences"
          + " is a case and belongs in cases/."),
  /** A trial with the same facts as another. */
  REPETITION(
      128,
      "An example, a near miss or a case repeats the facts of another. It tests nothing new."
          + " Often a value was copied and not changed."),
  /** A blank that nobody has filled in. */
  BLANK(
      130,
      "A blank between ‹ and › that is not filled in. `kb new` creates them. A page or a case"
          + " with a blank is a draft and is not used."),
  /** Pages of one bug that name different values. */
  BUG(
      132,
      "The pages of one bug name different values for the same thing. The values, such as the"
          + " affected versions, belong to the bug, so all of its pages must name the same ones."
          + " Correct the page that is wrong, or remove its bug number."),
  /** A page that several articles show. */
  REPEATED(
      133,
      "A page that several articles show. Readers see the same text twice, and a link to it is"
          + " ambiguous. Let one article show the page and the others link to it within a sentence,"
          + " or list it under repeats in the front matter of an article that repeats it on purpose."),
  /** A translation that does not fit what it translates. */
  TRANSLATION(
      134,
      "A translation that does not fit its page: the page has changed since, a command is not the"
          + " same, or a phrase is missing or used nowhere. Readers see the text of the page itself"
          + " instead of an old translation."),
  /** A bullet of a reader that can't be read. */
  LINE(
      150,
      "An invalid bullet under Lines of a page in readers/. It begins with a line of the output in"
          + " backticks, with {kind.key} where a value stands, and goes on with what such a line"
          + " means.",
      "- `Serial: {printer.seriel}`",
      "- `Serial: {printer.serial}`"),
  /** A sample of a reader that gives other facts than stated. */
  SAMPLE(
      151,
      "A sample of a page in readers/ that gives other facts than the page states. Or a line of it"
          + " stays unread that is not listed as unread. Either the sample or the page is wrong."),
  /** A template that no sample of a reader needs. */
  NOT_IN_SAMPLE(
      152,
      "A line under Lines of a page in readers/ that no sample shows. Without it, all samples would"
          + " give the same, so a mistake in it could go unnoticed. Add a sample, or remove it."),
  /** Two templates that take the same line. */
  OVERLAP(
      153,
      "Two templates of a page in readers/ that take the same line, which is shown. What such a line"
          + " means would depend on their order. Make one of them say more, or write otherwise before"
          + " the one that is tried only where no other takes the line.",
      "- `Serial: {printer.serial}`\n- `{label}: {...}` means nothing",
      "- `Serial: {printer.serial}`\n- otherwise `{label}: {...}` means nothing"),
  /** Pages that can't be gone through state by state. */
  TOO_MANY_STATES(
      140,
      "Too many combinations of facts to check. Each property that a page uses multiplies the"
          + " combinations; pages with common properties, or linked by instead-of, are checked"
          + " together. The rules still work, but can't be proved or compared.");

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
