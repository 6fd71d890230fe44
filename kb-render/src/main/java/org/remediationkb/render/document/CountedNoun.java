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
    return number(number) + " " + noun(number, noun);
  }

  /** A number with a comma before each three digits, {@code 1,234}. */
  public static String number(long number) {
    // Formatting loads what Java knows of languages: a sixtieth of the time of a small case.
    return 0 <= number && number < 1000
        ? Long.toString(number)
        : String.format(Locale.ROOT, "%,d", number);
  }

  /** The word for that many of something. */
  public static String noun(long number, String noun) {
    return number == 1 ? noun : noun + "s";
  }
}
