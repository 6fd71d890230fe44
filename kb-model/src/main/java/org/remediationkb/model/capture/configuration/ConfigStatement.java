package org.remediationkb.model.capture.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.transcript.Line;

/**
 * A statement of a configuration, on a line of its own; a value in quotes may go on over others.
 *
 * @param kind what it does
 * @param key the key of a setting, otherwise empty
 * @param rest what follows
 * @param line where it begins
 * @param lines how many lines it has
 */
record ConfigStatement(Kind kind, String key, String rest, Line line, int lines) {

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

  static ConfigStatement of(Line line) {
    String text = withoutMark(line.trimmed());
    Matcher setting = WITH_KEY.matcher(text);
    if (setting.matches()) {
      Kind kind = setting.group(1).equals("set") ? Kind.SET : Kind.UNSET;
      return new ConfigStatement(kind, setting.group(2), setting.group(3), line, 1);
    }
    Matcher opening = OPENING.matcher(text);
    if (opening.matches()) {
      Kind kind = opening.group(1).equals("config") ? Kind.CONFIG : Kind.EDIT;
      return new ConfigStatement(kind, "", opening.group(2), line, 1);
    }
    return new ConfigStatement(alone(text), "", text, line, 1);
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
    return (kind == Kind.SET || kind == Kind.EDIT) && Quotes.isOdd(rest);
  }

  /** This statement with all of a value that goes on over lines. */
  ConfigStatement with(String whole, int itsLines) {
    return new ConfigStatement(kind, key, whole, line, itsLines);
  }

  /** Whether it is a setting of which a part may be lost, if the next line is. */
  boolean mayBeCut() {
    return kind == Kind.SET && !isQuoted();
  }

  private boolean isQuoted() {
    return rest.length() > 1 && isQuote(rest.charAt(0)) && rest.endsWith(rest.substring(0, 1));
  }

  /** The value, without its quotes. */
  String value() {
    String value = isQuoted() ? rest.substring(1, rest.length() - 1) : rest;
    return value.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** The statement as one line, without the quotes of its value. */
  String withoutQuotes() {
    return switch (kind) {
      case EDIT -> "edit " + value();
      case SET -> "set " + key + " " + value();
      default -> line.trimmed();
    };
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
