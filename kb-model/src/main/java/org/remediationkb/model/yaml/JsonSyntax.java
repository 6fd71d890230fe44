package org.remediationkb.model.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** Says in our words what the JSON parser did not understand. */
final class JsonSyntax {

  /** A mistake, known by a part of what the parser says of it. The first that fits counts. */
  private enum Mistake {
    OPEN_QUOTE("closing quote", "the text ends inside a quoted text", "close it with \""),
    OPEN(
        "Unexpected end-of-input",
        "the text ends too early",
        "close every { with } and every [ with ]"),
    COMMA("was expecting comma", "a comma is missing before this", ""),
    COLON("was expecting a colon", "a \":\" is missing before this", ""),
    KEY(
        "was expecting double-quote to start field name",
        "a key in double quotes must stand here",
        ""),
    CLOSE("Unexpected close marker", "this does not match the bracket that was opened", ""),
    LINE_END(
        "Illegal unquoted character",
        "a quoted text can't go on in the next line",
        "write \\n for a line end in it"),
    ESCAPED_NUMBER("hex-digit", "four hexadecimal digits must follow \\u", ""),
    ESCAPE("escape", "this character can't follow a \\", "write \\\\ for a \\"),
    COMMENT("comment", "JSON has no comments", ""),
    NUMBER("numeric value", "this is no number as JSON writes them", ""),
    NO_NUMBER("Non-standard token", "NaN and Infinity are no values in JSON", ""),
    VALUE(
        "", "a value must stand here: a text in double quotes, a number, true, false, [ or {", "");

    private final String said;
    private final String message;
    private final String help;

    Mistake(String said, String message, String help) {
      this.said = said;
      this.message = message;
      this.help = help;
    }

    static Mistake of(String said) {
      return Arrays.stream(values())
          .filter(m -> said.contains(m.said))
          .findFirst()
          .orElse(VALUE);
    }
  }

  private JsonSyntax() {}

  static Problem explain(JsonProcessingException e, Places places) {
    Location at = places.of(e.getLocation());
    Mistake mistake = Mistake.of(e.getOriginalMessage());
    boolean afterComma = (mistake == Mistake.KEY || mistake == Mistake.VALUE)
        && "}]".indexOf(places.charAt(at)) >= 0;
    String help = afterComma ? "leave out the comma before it" : mistake.help;
    return YamlProblem.SYNTAX.error(at, mistake.message, help);
  }
}
