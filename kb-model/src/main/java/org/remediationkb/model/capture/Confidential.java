package org.remediationkb.model.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.secret.SecretKey;
import org.remediationkb.model.secret.SecretLines;
import org.remediationkb.model.secret.Secrets;

/** Keeps secrets out of what is shown of a capture, and long texts short. */
final class Confidential {

  /** More of a text than this is not shown. */
  private static final int LONGEST = 500;

  /** A text in JSON: its key may be damaged or on the line before, so it tells nothing. */
  private static final Pattern JSON_TEXT =
      Pattern.compile("(\":\\s*+\")[^\"]++|^[^\"\\s{]++(?=\"\\s*+[,}\\]])");

  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z][A-Za-z-]{0,30}");

  private final Secrets secrets;
  private final SecretLines lines;

  Confidential(Secrets secrets) {
    this.secrets = secrets;
    this.lines = SecretLines.ofCapture(secrets);
  }

  /** A text without secrets, and no longer than is useful. */
  String masked(String text) {
    return masked(text, SecretLines.ofCapture(secrets));
  }

  /** The next line of those that are shown, without secrets, and no longer than is useful. */
  String maskedLine(String text) {
    return masked(text, lines);
  }

  private static String masked(String text, SecretLines secrets) {
    String part = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String masked = secrets.masked(part);
    String json = masked.contains("\":")
        ? JSON_TEXT.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(Secrets.MASK))
        : masked;
    return json.length() > LONGEST ? json.substring(0, LONGEST) + "…" : json;
  }

  /** What is left of a command that nobody knows: its words, until one that could be a value. */
  String maskedCommand(Iterable<String> words) {
    StringBuilder shown = new StringBuilder();
    for (String word : secrets.masked(String.join(" ", words)).split(" ", -1)) {
      boolean isPlain = PLAIN_WORD.matcher(word).matches();
      shown.append(shown.isEmpty() ? "" : " ").append(isPlain ? word : Secrets.MASK);
      if (!isPlain || secrets.key(word) != SecretKey.NONE) {
        return isPlain ? shown + " " + Secrets.MASK : shown.toString();
      }
    }
    return shown.toString();
  }
}
