package org.remediationkb.model.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our words what the YAML parser did not understand. */
final class YamlSyntax {

  /** Where the mistake is: where the parser stopped, or where what it was reading began. */
  private enum Point {
    END,
    BEGIN
  }

  /** A mistake, known by a part of what the parser says of it. The first that fits counts. */
  private enum Mistake {
    BAD_START(
        "that cannot start any token",
        Point.END,
        "a value can't begin with this character",
        "put the value in quotes"),
    COLON(
        "mapping values are not allowed here",
        Point.END,
        "a \":\" can't stand here",
        "put a value that has \": \" in it in quotes; otherwise look at the indentation"),
    DASH(
        "sequence entries are not allowed here",
        Point.END,
        "a list can't begin here",
        "begin it on a line of its own"),
    NO_COLON("could not find expected ':'", Point.BEGIN, "a \":\" is missing after this key", ""),
    OPEN_QUOTE(
        "found unexpected end of stream",
        Point.BEGIN,
        "the quote that begins here is never closed",
        ""),
    OPEN_QUOTE_BEFORE_DOCUMENT(
        "found unexpected document separator",
        Point.BEGIN,
        "the quote that begins here is never closed",
        ""),
    ESCAPE(
        "found unknown escape character",
        Point.END,
        "this character can't follow a \\ in double quotes",
        "write \\\\ for a \\, or put the text in single quotes"),
    ESCAPED_NUMBER(
        "expected escape sequence of", Point.END, "hexadecimal digits must follow this escape", ""),
    OPEN_BRACE(
        "expected ',' or '}', but got <stream end>",
        Point.BEGIN,
        "the { that begins here is never closed",
        ""),
    OPEN_BRACKET(
        "expected ',' or ']', but got <stream end>",
        Point.BEGIN,
        "the [ that begins here is never closed",
        ""),
    IN_BRACES("expected ',' or '}'", Point.END, "a \",\" or \"}\" is missing before this", ""),
    IN_BRACKETS("expected ',' or ']'", Point.END, "a \",\" or \"]\" is missing before this", ""),
    AFTER_VALUE(
        "expected <block end>, but found '<scalar>'",
        Point.END,
        "this text stands after the end of a value",
        "put the whole value in quotes; otherwise look at the indentation"),
    NO_KEY(
        "expected <block end>, but found ':'", Point.END, "a key is missing before the \":\"", ""),
    INDENTATION(
        "expected <block end>",
        Point.END,
        "the indentation does not fit that of the lines above",
        ""),
    NO_VALUE(
        "expected the node content",
        Point.END,
        "a value is missing here",
        "put a value that begins with this character in quotes"),
    AFTER_END(
        "expected '<document start>'",
        Point.END,
        "this stands after the end of the document",
        "look at the indentation: it must be that of the first line"),
    BLOCK(
        "expected chomping or indentation indicators",
        Point.END,
        "nothing may follow | or > on its line",
        "begin the text on the next line");

    private final String said;
    private final Point point;
    private final String message;
    private final String help;

    Mistake(String said, Point point, String message, String help) {
      this.said = said;
      this.point = point;
      this.message = message;
      this.help = help;
    }

    static Optional<Mistake> of(MarkedYAMLException e) {
      String problem = e.getProblem() == null ? "" : e.getProblem();
      return Arrays.stream(values()).filter(m -> problem.contains(m.said)).findFirst();
    }
  }

  private YamlSyntax() {}

  static Problem explain(JsonProcessingException e, Places places) {
    return e.getCause() instanceof MarkedYAMLException cause
        ? explain(cause, places)
        : explainKey(e.getOriginalMessage(), places.of(e.getLocation()));
  }

  private static Problem explain(MarkedYAMLException e, Places places) {
    Location end = place(e.getProblemMark(), places);
    if (isIndentedByTab(end)) {
      return YamlProblem.TAB.at(end, "a tab indents this line", "indent with blanks");
    }
    return Mistake.of(e)
        .map(mistake -> explain(mistake, e, end, places))
        .orElseGet(() -> unknown(end));
  }

  private static Problem explain(
      Mistake mistake, MarkedYAMLException e, Location end, Places places) {
    boolean fromBegin = mistake.point == Point.BEGIN && e.getContextMark() != null;
    Location at = fromBegin ? place(e.getContextMark(), places) : end;
    return YamlProblem.SYNTAX.at(at, mistake.message, mistake.help);
  }

  /** What Jackson itself, not the parser below it, refuses: a key that is no text. */
  private static Problem explainKey(String said, Location at) {
    if (said.contains("AliasEvent")) {
      return YamlProblem.ALIAS.at(at, "aliases (*) are not used here", "write the key itself");
    }
    return said.contains("Expected a field name")
        ? YamlProblem.KEY.at(at, "a key must be a text", "put it in quotes")
        : unknown(at);
  }

  private static Problem unknown(Location at) {
    return YamlProblem.SYNTAX.at(at, "this can't be read as YAML", "");
  }

  private static boolean isIndentedByTab(Location at) {
    String line = at.excerpt();
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    return indent.indexOf('\t') >= 0;
  }

  private static Location place(@Nullable Mark mark, Places places) {
    return mark == null ? places.of(1, 1) : places.of(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
