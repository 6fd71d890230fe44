package org.remediationkb.model.capture.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a configuration.
 *
 * @param kind what it does
 * @param word the first word after that: the key of a setting
 * @param rest all that follows the word that says what it does, or the key of a setting
 */
record Statement(Kind kind, String word, String rest) {

  /** What a line does. */
  enum Kind {
    /** Opens a table. */
    CONFIG,
    /** Opens an entry. */
    EDIT,
    /** Gives a setting a value. */
    SET,
    /** Takes a value from a setting. */
    UNSET,
    /** Closes an entry. */
    NEXT,
    /** Closes a table. */
    END,
    /** Is the header of a whole configuration. */
    HEADER,
    /** Is none of these. */
    OTHER
  }

  /** What {@code grep -f} and articles put behind a line that they point at. */
  private static final Pattern MARK = Pattern.compile("\\s<{1,4}-{1,8}$");

  private static final Pattern WITH_KEY = Pattern.compile("(set|unset)\\s++(\\S++)\\s*+(.*+)");
  private static final Pattern OPENING = Pattern.compile("(config|edit)\\s++(.++)");

  static Statement of(String line) {
    String text = withoutMark(line.strip());
    Matcher setting = WITH_KEY.matcher(text);
    if (setting.matches()) {
      Kind kind = setting.group(1).equals("set") ? Kind.SET : Kind.UNSET;
      return new Statement(kind, setting.group(2), setting.group(3));
    }
    Matcher opening = OPENING.matcher(text);
    if (opening.matches()) {
      Kind kind = opening.group(1).equals("config") ? Kind.CONFIG : Kind.EDIT;
      return new Statement(kind, "", opening.group(2));
    }
    return new Statement(alone(text), "", text);
  }

  private static Kind alone(String text) {
    return switch (text) {
      case "next" -> Kind.NEXT;
      case "end" -> Kind.END;
      default -> text.startsWith("#config-version=") ? Kind.HEADER : Kind.OTHER;
    };
  }

  private static String withoutMark(String text) {
    return text.endsWith("-") ? MARK.matcher(text).replaceFirst("").stripTrailing() : text;
  }

  /** Whether a value that begins here goes on over the next line. */
  boolean isOpen() {
    return (kind == Kind.SET || kind == Kind.EDIT) && hasOddQuote(rest);
  }

  /** Whether a line has a quote that opens or closes a value. */
  static boolean hasOddQuote(String text) {
    boolean odd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        odd = !odd;
      }
    }
    return odd;
  }

  /** The value, without its quotes. */
  String value() {
    boolean quoted =
        rest.length() > 1 && isQuote(rest.charAt(0)) && rest.endsWith(rest.substring(0, 1));
    String value = quoted ? rest.substring(1, rest.length() - 1) : rest;
    return value.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
