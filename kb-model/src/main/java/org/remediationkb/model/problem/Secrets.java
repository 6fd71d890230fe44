package org.remediationkb.model.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps seeds, passwords and activation codes that stand in somebody's file out of messages. */
public final class Secrets {

  private static final String MASK = "***";

  /** A key that holds a secret in a configuration, for the first group of {@link #SECRET}. */
  private static final String KEY = "(?i:seed|[a-z-]{0,20}passw(?:or)?d|activation[-_]code|secret)";

  private static final Pattern KEY_ALONE = Pattern.compile(KEY);

  /** Fact files say in such words whether a secret is there; a secret never is one. */
  private static final Pattern WORD = Pattern.compile("[\"']?[a-z]{1,12}(?:-[a-z]{1,12})?[\"']?");

  private static final Pattern SECRET = Pattern.compile("\\b"
      + KEY
      + "[\"']?+\\s*+[:=][\\s\\[{]*+(\"[^\"]*+\"?|'[^']*+'?|[^\\s,}\\]]++)"
      + "|\\b(ENC \\S++)"
      + "|\\b([A-Z0-9]{4,5}(?:-[A-Z0-9]{4,5}){3,20})\\b"
      + "|(?<![A-Za-z0-9+/])((?![a-z/]++(?![A-Za-z0-9+/]))[A-Za-z0-9+/]{32,}+={0,2})");

  private Secrets() {}

  /**
   * A text in which a mask hides all that looks like a secret, and where a place in it has gone.
   *
   * @param text the text
   * @param index the place, as an index into {@code text}
   */
  record Masked(String text, int index) {}

  /** The text with a mask for all that looks like a secret. */
  public static String masked(String text) {
    return masked(text, 0).text();
  }

  /** What {@code value} may be shown as, given the key it stands under. */
  public static String masked(String key, String value) {
    boolean secret = KEY_ALONE.matcher(key).matches() && !WORD.matcher(value).matches();
    return secret ? MASK : masked(value);
  }

  static Masked masked(String text, int index) {
    StringBuilder masked = new StringBuilder();
    int moved = index;
    int copied = 0;
    Matcher match = SECRET.matcher(text);
    while (match.find()) {
      int group = group(match);
      if (group > 1 || !WORD.matcher(match.group(group)).matches()) {
        masked.append(text, copied, match.start(group)).append(MASK);
        copied = match.end(group);
        moved -= shift(index, match.start(group), copied);
      }
    }
    return new Masked(masked.append(text, copied, text.length()).toString(), moved);
  }

  /** How far an index moves to the left when a mask replaces what stands between two others. */
  private static int shift(int index, int from, int to) {
    return index >= to ? to - from - MASK.length() : Math.max(0, index - from);
  }

  private static int group(Matcher match) {
    int group = 1;
    while (match.start(group) < 0) {
      group++;
    }
    return group;
  }
}
