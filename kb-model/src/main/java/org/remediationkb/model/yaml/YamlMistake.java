package org.remediationkb.model.yaml;

import java.util.Arrays;
import java.util.Optional;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A mistake in YAML, known by a part of what the parser says of it. The first that fits counts. */
enum YamlMistake {
  BAD_START(
      "that cannot start any token",
      Point.END,
      "a value can't begin with this character",
      "put the value in quotes"),
  COLON(
      "mapping values are not allowed here",
      Point.END,
      "unexpected \":\"",
      "put a value that contains \": \" in quotes; otherwise check the indentation"),
  DASH(
      "sequence entries are not allowed here",
      Point.END,
      "a list can't begin here",
      "begin it on its own line"),
  NO_COLON("could not find expected ':'", Point.BEGIN, "expected \":\" after this key", ""),
  OPEN_QUOTE("found unexpected end of stream", Point.BEGIN, "this quote is never closed", ""),
  OPEN_QUOTE_BEFORE_DOCUMENT(
      "found unexpected document separator", Point.BEGIN, "this quote is never closed", ""),
  ESCAPE(
      "found unknown escape character",
      Point.END,
      "invalid escape: this character can't follow \\ in double quotes",
      "write \\\\ for a \\, or put the text in single quotes"),
  ESCAPED_NUMBER(
      "expected escape sequence of",
      Point.END,
      "expected hexadecimal digits after this escape",
      ""),
  OPEN_BRACE(
      "expected ',' or '}', but got <stream end>", Point.BEGIN, "this { is never closed", ""),
  OPEN_BRACKET(
      "expected ',' or ']', but got <stream end>", Point.BEGIN, "this [ is never closed", ""),
  IN_BRACES("expected ',' or '}'", Point.END, "expected \",\" or \"}\" before this", ""),
  IN_BRACKETS("expected ',' or ']'", Point.END, "expected \",\" or \"]\" before this", ""),
  AFTER_VALUE(
      "expected <block end>, but found '<scalar>'",
      Point.END,
      "unexpected text after the end of a value",
      "put the whole value in quotes; otherwise check the indentation"),
  NO_KEY("expected <block end>, but found ':'", Point.END, "expected a key before \":\"", ""),
  INDENTATION(
      "expected <block end>", Point.END, "the indentation does not match the lines above", ""),
  NO_VALUE(
      "expected the node content",
      Point.END,
      "expected a value",
      "put a value that begins with this character in quotes"),
  AFTER_END(
      "expected '<document start>'",
      Point.END,
      "unexpected text after the end of the document",
      "check the indentation: it must match the first line"),
  BLOCK(
      "expected chomping or indentation indicators",
      Point.END,
      "nothing may follow | or > on the same line",
      "begin the text on the next line");

  private final String said;
  private final Point point;
  private final String message;
  private final String help;

  YamlMistake(String said, Point point, String message, String help) {
    this.said = said;
    this.point = point;
    this.message = message;
    this.help = help;
  }

  static Optional<YamlMistake> of(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    return Arrays.stream(values()).filter(m -> problem.contains(m.said)).findFirst();
  }

  /** Whether to point to where what the parser was reading began, not to where it stopped. */
  boolean isAtBegin() {
    return point == Point.BEGIN;
  }

  Problem at(Location location) {
    return YamlProblem.SYNTAX.error(location, message, help);
  }

  private enum Point {
    END,
    BEGIN
  }
}
