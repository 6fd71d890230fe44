package org.remediationkb.model.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/** Says in our words what the JSON parser did not understand. */
final class JsonSyntax {

  /** A mistake, known by a part of what the parser says of it. The first that fits counts. */
  private enum Mistake {
    OPEN_QUOTE("closing quote", "a closing quote is missing", "close it with \""),
    OPEN(
        "Unexpected end-of-input",
        "unexpected end of the file",
        "close every { with } and every [ with ]"),
    COMMA("was expecting comma", "expected a comma before this", ""),
    COLON("was expecting a colon", "expected \":\" before this", ""),
    KEY("was expecting double-quote to start field name", "expected a key in double quotes", ""),
    CLOSE("Unexpected close marker", "this bracket does not match the opening one", ""),
    LINE_END(
        "Illegal unquoted character",
        "a quoted text must end on its line",
        "write \\n for a line end"),
    ESCAPED_NUMBER("hex-digit", "expected four hexadecimal digits after \\u", ""),
    ESCAPE("escape", "invalid escape: this character can't follow \\", "write \\\\ for a \\"),
    COMMENT("comment", "comments are not allowed in JSON", ""),
    NUMBER("numeric value", "invalid JSON number", ""),
    NO_NUMBER("Non-standard token", "NaN and Infinity are not allowed in JSON", ""),
    VALUE("", "expected a value: text in double quotes, a number, true, false, [ or {", "");

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
    String help = afterComma ? "delete the comma before it" : mistake.help;
    return YamlProblem.SYNTAX.error(at, mistake.message, help);
  }
}
