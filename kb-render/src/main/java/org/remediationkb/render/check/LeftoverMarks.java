package org.remediationkb.render.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;

/** Finds what was meant as Markdown, and is shown to readers as it stands. */
final class LeftoverMarks {

  /** A mark that is none, with what it lacks. */
  private record Mark(Pattern pattern, String message, String help) {

    Mark(String pattern, String message, String help) {
      this(Pattern.compile(pattern), message, help);
    }

    Stream<Problem> problems(String text, Location start) {
      return pattern
          .matcher(text)
          .results()
          .limit(1)
          .map(found -> ProblemCode.MARKDOWN.warning(start.plus(found.start()), message, help));
    }
  }

  private static final List<Mark> MARKS = List.of(
      new Mark(
          "\\]\\(",
          "these brackets will be visible: this is not a link",
          "an address has no spaces and its closing bracket is on the same line: [text](address)"),
      new Mark(
          // Lists and values of a template may stand side by side.
          "\\]\\[(?![=#/])",
          "these brackets will be visible: this is not a link",
          "the line [name]: address is missing; or write [text](address)"),
      new Mark(
          "^#{2,6}(?=[^\\s#])",
          "these marks will be visible: this is not a heading",
          "put a space after them"),
      new Mark(
          "^\\|?\\s*:?-{3,}:?\\s*\\|",
          "these bars will be visible: this is not a table",
          "give this line as many cells as the one above"),
      new Mark(
          "\\*\\*",
          "these asterisks will be visible: nothing is bold",
          "begin and end bold text with two of them, next to a letter and in the same paragraph"),
      new Mark(
          "`",
          "this backtick will be visible: nothing is code",
          "begin and end code with one, in the same paragraph"));

  private LeftoverMarks() {}

  /** The problems of a text without inline marks, which begins at a place. */
  static List<Problem> problems(String text, Location start) {
    return MARKS.stream().flatMap(mark -> mark.problems(text, start)).toList();
  }
}
