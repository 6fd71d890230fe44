package org.remediationkb.model.secret;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which argument of a command is a secret: {@code fortune-teller te* {word} {secrets}} or {@code
 * library-card im* {code}}. A star is the rest of a word, {@code {word}} any word, {@code {secrets}}
 * all that follows, and {@code {code}} the code of a licence.
 *
 * @param stem what the command begins with, without which there is none
 * @param pattern finds the secret, which is its group
 * @param isCode whether it is the code of a licence
 */
public record SecretArgument(String stem, Pattern pattern, boolean isCode) {

  private static final Pattern NOTATION = Pattern.compile(
      "([a-z0-9][a-z0-9-]{2,40}+)([*]?)((?: (?:[a-z0-9-]{1,40}+[*]?|\\{word\\})){0,8}+) \\{(secrets|code)\\}");

  private static final String SECRETS = "secrets";

  /** What a text says; empty where it says nothing. */
  public static Optional<SecretArgument> parse(String text) {
    Matcher m = NOTATION.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean isCode = !m.group(4).equals(SECRETS);
    StringBuilder pattern = new StringBuilder("(?i)\\b").append(word(m.group(1) + m.group(2)));
    for (String word : m.group(3).strip().split(" ", -1)) {
      pattern.append(word.isEmpty() ? "" : "\\s++" + word(word));
    }
    pattern.append(isCode ? "\\s++\"?([^\\s\"]++)" : "\\s++(.++)");
    return Optional.of(new SecretArgument(m.group(1), Pattern.compile(pattern.toString()), isCode));
  }

  private static String word(String word) {
    return word.equals("{word}") ? "[^\\s]{1,64}+" : word.replace("*", "[a-z]*+");
  }
}
