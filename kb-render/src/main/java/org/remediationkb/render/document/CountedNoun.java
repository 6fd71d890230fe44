package org.remediationkb.render.document;

import java.util.Locale;

/** Numbers of things in a sentence. */
public final class CountedNoun {

  private CountedNoun() {}

  /**
   * How many there are of something, {@code 1,234 states}.
   *
   * @param noun what one of them is called; more of them have an {@code s}
   */
  public static String of(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, noun(number, noun));
  }

  /** The word for that many of something. */
  public static String noun(long number, String noun) {
    return number == 1 ? noun : noun + "s";
  }
}
