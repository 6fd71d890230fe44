package org.remediationkb.model.capture.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a prompt: {@code fw (root) # show}, {@code fw(Primary) (global) #}.
 *
 * @param unit the host name, empty for the bare {@code $} of some units and where it is masked
 * @param context what stands in parentheses: a VDOM, or where in the configuration one is
 * @param typed what was typed after it
 */
public record Prompt(Optional<String> unit, Optional<String> context, String typed) {

  private static final String NAME = "[\\p{L}\\p{N}_*][\\p{L}\\p{N}_.*-]{0,63}+";

  /** What a unit is in its cluster, and that its release is an interim one. */
  private static final String ROLE =
      "(?:\\([A-Za-z][A-Za-z0-9 -]{0,20}+\\))?+(?: ?\\(Interim\\))?+";

  private static final String CONTEXT = "\\(([^()]{1,80}+)\\)";
  private static final String TYPED = "([#$])(?: ++(.*+))?+";

  private static final Pattern FORM =
      Pattern.compile("(?:(" + NAME + ")" + ROLE + "(?: " + CONTEXT + ")?+ ?+)?+" + TYPED);

  /** A name with blanks is certain only with a context behind it. */
  private static final Pattern BLANKS = Pattern.compile(
      "(" + NAME + "(?: [\\p{L}\\p{N}_.*-]{1,63}+){1,4}+)" + ROLE + " " + CONTEXT + " ?+" + TYPED);

  /** Anything before a sign; only the command behind it shows whether this is a prompt. */
  private static final Pattern LOOSE =
      Pattern.compile("([^#$\"=|:()]{0,60}+)(?:\\(([^()#$]{1,80}+)\\) ?+)?+" + TYPED);

  /** A prompt has its sign among the first characters. */
  private static final int LONGEST = 180;

  /** The prompt a line begins with, empty where it begins with none. */
  public static Optional<Prompt> parse(String line) {
    if (!mayBe(line)) {
      return Optional.empty();
    }
    return of(FORM.matcher(line))
        .or(() -> of(BLANKS.matcher(line)))
        .filter(prompt -> !line.startsWith("#")); // a comment or a heading
  }

  /**
   * The prompt that a line could begin with, where what follows is a command: of a host name with
   * blanks, or without one. Empty where nothing stands before the sign.
   */
  public static Optional<Prompt> guess(String line) {
    return mayBe(line)
        ? of(LOOSE.matcher(line)).filter(p -> p.unit.isPresent() || p.context.isPresent())
        : Optional.empty();
  }

  private static Optional<Prompt> of(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<String> unit = Optional.ofNullable(parts.group(1))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.chars().anyMatch(c -> c != '*'));
    String typed = Optional.ofNullable(parts.group(4)).orElse("").strip();
    return Optional.of(new Prompt(unit, Optional.ofNullable(parts.group(2)), typed));
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
