package org.remediationkb.model.factfile;

import java.util.regex.Pattern;
import org.remediationkb.model.problem.ControlCharacters;

/** Texts as they may stand in a YAML file that a person reads. */
public final class YamlText {

  /** What no reader of YAML takes for anything but a text. */
  private static final Pattern NAME =
      Pattern.compile("(?!(?:true|false|yes|no|on|off|null|y|n)$)[a-z][a-z0-9.-]{0,80}");

  /** Words that begin with a capital letter, with nothing in them that means something in YAML. */
  private static final Pattern HEADING =
      Pattern.compile("[A-Z][A-Za-z0-9]*(?: [A-Za-z0-9(][A-Za-z0-9.,'()-]*)+");

  /** A word of capitals and digits, too long to mean anything else in YAML. */
  private static final Pattern SERIAL = Pattern.compile("[A-Z][A-Z0-9]{7,80}");

  private YamlText() {}

  /** A heading as it is where that can be, in quotes otherwise. */
  public static String heading(String text) {
    return HEADING.matcher(text).matches() ? text : quoted(text);
  }

  /** A name as it is, any other text in quotes. */
  static String of(String text) {
    return NAME.matcher(text).matches() ? text : quoted(text);
  }

  /** A serial number as it is, any other text in quotes. */
  static String serial(String text) {
    return SERIAL.matcher(text).matches() ? text : quoted(text);
  }

  /** A text in quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    boolean isPlain = (c >= ' ' && c < 0x7f) || (c > 0xa0 && !isForbidden(c));
    return isPlain ? Character.toString(c) : String.format("\\u%04X", (int) c);
  }

  private static boolean isForbidden(char c) {
    int type = Character.getType(c);
    return c >= '\ufffe'
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.FORMAT;
  }

  /** A text that can't end the comment it stands in. */
  static String inComment(String text) {
    return ControlCharacters.replaced(text, '\ufffd').replace('\t', ' ');
  }
}
