package org.remediationkb.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/**
 * A text that stands in one line for everything that reads it: a rule and its comments, Markdown, a
 * terminal. Each of them ends lines at other characters, so a text with any of those is refused, and
 * so is what some programs take for such a character or for the end of a comment.
 */
public final class SingleLine {

  /** No text of one line is longer; it also limits the work that a sentence can cause. */
  private static final int LONGEST = 500;

  private static final Pattern FORBIDDEN = Pattern.compile(
      "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff&&[^\\t]]"
          + "|\\\\u[0-9A-Fa-f]{4}|/\\*|\\*/");

  private SingleLine() {}

  /** Whether a text may stand in a line with others. */
  public static boolean isOne(String text) {
    return text.length() <= LONGEST && !FORBIDDEN.matcher(text).find();
  }

  /**
   * What keeps a text from being one line; empty for nothing.
   *
   * @param at where the text begins
   */
  public static Optional<Problem> problem(String text, Location at) {
    if (text.length() > LONGEST) {
      return Optional.of(ProblemCode.NOT_ONE_LINE.error(
          at, "this text has more than " + LONGEST + " characters", "shorten it"));
    }
    Matcher found = FORBIDDEN.matcher(text);
    return found.find()
        ? Optional.of(ProblemCode.NOT_ONE_LINE.error(
            at, name(found.group()) + " is not allowed in this text", "write it on one line"))
        : Optional.empty();
  }

  private static String name(String found) {
    return found.length() > 1 && !Character.isSurrogate(found.charAt(0))
        ? "\"" + found + "\""
        : String.format("the character U+%04X", found.codePointAt(0));
  }
}
