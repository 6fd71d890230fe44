package org.remediationkb.model.capture;

import java.util.regex.Pattern;
import org.remediationkb.model.problem.Secrets;

/**
 * Keeps secrets out of every text that is taken from a capture: seeds, passwords, activation and
 * licence codes, registration ids. What a command or a setting may hold is masked as a whole, the
 * rest by what it looks like.
 */
final class Confidential {

  /** What stands for a secret. */
  static final String MASK = "***";

  /** More of a line than this is not shown. */
  private static final int LONGEST = 500;

  private static final String KEY = "(?i:(?!error)[a-z0-9_-]{0,30}"
      + "(?:seed|passw|passphrase|psk|secret|code|reg[-_]?id|registration|key|(?<!forti)token|licen[cs]e)"
      + "[a-z0-9_-]{0,30})";

  /** {@code set seed ...}, {@code seed : ...}, {@code "reg_id":"..."}: all that follows. */
  private static final Pattern SETTING =
      Pattern.compile("((?:^|\\s)(?:set|unset)\\s++" + KEY + ")\\s++(?!fortitoken\\b|\"?FTK).*+"
          + "|((?:^|[\\s\"',{])" + KEY + "[\"']?+\\s?+[:=])\\s*+[^\\s].*+");

  /** Long, and no serial and no word: nothing that a reader could need. */
  private static final Pattern OPAQUE = Pattern.compile("(?<![A-Za-z0-9+/])(?!FTK)"
      + "(?:(?=[A-Za-z+/]{0,40}[0-9])[A-Za-z0-9+/]{17,}|[A-Za-z0-9+/]{24,})={0,2}+");

  /** A text in JSON: its key may be damaged or on the line before, so it tells nothing. */
  private static final Pattern JSON_TEXT =
      Pattern.compile("(\":\\s*+\")[^\"]++|^[^\"\\s{]++(?=\"\\s*+[,}\\]])");

  private Confidential() {}

  /** A text without what could be a secret, and no longer than is useful. */
  static String masked(String text) {
    String part = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String json = part.contains("\":") ? JSON_TEXT.matcher(part).replaceAll("$1" + MASK) : part;
    String settings = SETTING.matcher(json).replaceAll("$1$2 " + MASK);
    String masked = OPAQUE.matcher(Secrets.masked(settings)).replaceAll(MASK);
    return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
  }

  /** What is left of a command that nobody knows: its words, until one that could be a value. */
  static String maskedCommand(Iterable<String> words) {
    StringBuilder shown = new StringBuilder();
    for (String word : words) {
      boolean plain = word.matches("[A-Za-z][A-Za-z-]{0,30}");
      shown.append(shown.isEmpty() ? "" : " ").append(plain ? word : MASK);
      if (!plain || Pattern.matches(KEY, word)) {
        return plain ? shown + " " + MASK : shown.toString();
      }
    }
    return shown.toString();
  }
}
