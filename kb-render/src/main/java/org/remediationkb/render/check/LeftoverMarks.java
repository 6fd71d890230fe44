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
          "readers see these brackets, because this is no link",
          "an address has no blanks, and ends in a bracket on the same line: [text](address)"),
      new Mark(
          // Lists and values of a template may stand side by side.
          "\\]\\[(?![=#/])",
          "readers see these brackets, because this is no link",
          "no line [name]: address says where it leads; [text](address) says it at once"),
      new Mark(
          "^#{2,6}(?=[^\\s#])",
          "readers see these marks, because this is no heading",
          "put a blank after them"),
      new Mark(
          "^\\|?\\s*:?-{3,}:?\\s*\\|",
          "readers see these bars, because this is no table",
          "this line has as many cells as the one above it"),
      new Mark(
          "\\*\\*",
          "readers see these asterisks, because nothing is bold",
          "bold begins and ends with two of them, beside a letter and in the same paragraph"),
      new Mark(
          "`",
          "readers see this backtick, because nothing is code",
          "code begins and ends with one, in the same paragraph"));

  private LeftoverMarks() {}

  /** The problems of a text without inline marks, which begins at a place. */
  static List<Problem> problems(String text, Location start) {
    return MARKS.stream().flatMap(mark -> mark.problems(text, start)).toList();
  }
}
