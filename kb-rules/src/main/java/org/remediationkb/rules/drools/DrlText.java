package org.remediationkb.rules.drools;

import java.util.regex.Pattern;
import org.remediationkb.rules.SingleLine;

/**
 * The only ways in which anything of a page or a vocabulary becomes part of a rule. Readers have
 * refused what is refused here: that they let it pass is a bug, and no rule comes of it.
 */
final class DrlText {

  private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z][A-Za-z0-9_]*+");
  private static final Pattern QUOTABLE =
      Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} &&[^\"\\\\]]*+");

  private DrlText() {}

  /** A comment, with the end of its line. */
  static String comment(String text) {
    return "// " + checked(text, SingleLine.isOne(text)) + "\n";
  }

  /** The name of a type, a property or a variable. */
  static String name(String text) {
    return checked(text, NAME.matcher(text).matches());
  }

  /** A text, a whole number or a truth value. */
  static String literal(Object value) {
    if (value instanceof String text) {
      return '"' + checked(text, QUOTABLE.matcher(text).matches()) + '"';
    }
    if (value instanceof Long number && number.intValue() != number) {
      return number + "L";
    }
    boolean isPlain = value instanceof Integer || value instanceof Long || value instanceof Boolean;
    return checked(value.toString(), isPlain);
  }

  private static String checked(String text, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("a text was not checked before it became a rule: " + text);
    }
    return text;
  }
}
