package org.remediationkb.model.capture.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a prompt: {@code fw (root) # show}, {@code fw(Primary) (global) #}.
 *
 * @param unit the host name, empty for the bare {@code $} of some units
 * @param context what stands in parentheses: a VDOM, or where in the configuration one is
 * @param typed what was typed after it
 */
public record Prompt(Optional<String> unit, Optional<String> context, String typed) {

  private static final Pattern FORM = Pattern.compile(
      "(?:([A-Za-z0-9_][A-Za-z0-9_.*-]{0,63}+)(?:\\([A-Za-z][A-Za-z0-9 -]{0,20}+\\))?+"
          + "(?: \\(([^()]{1,80}+)\\))?+ ?+)?+([#$])(?: ++(.*+))?+");

  /** A prompt has its sign among the first characters. */
  private static final int LONGEST = 180;

  /** The prompt a line begins with, empty where it begins with none. */
  public static Optional<Prompt> parse(String line) {
    if (!mayBe(line)) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<String> unit = Optional.ofNullable(parts.group(1));
    String typed = Optional.ofNullable(parts.group(4)).orElse("").strip();
    return unit.isEmpty() && parts.group(3).equals("#")
        ? Optional.empty() // a comment or a heading
        : Optional.of(new Prompt(unit, Optional.ofNullable(parts.group(2)), typed));
  }

  private static boolean mayBe(String line) {
    for (int i = 0; i < line.length() && i < LONGEST; i++) {
      char c = line.charAt(i);
      if (c == '#' || c == '$') {
        return true;
      }
    }
    return false;
  }
}
