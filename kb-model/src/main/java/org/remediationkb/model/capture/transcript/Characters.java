package org.remediationkb.model.capture.transcript;

/**
 * Which characters of ASCII are in a text, with one bit for each. Most lines lack those by which a prompt
 * or a message is told, and need no closer look.
 *
 * @param low the bits of those below 64
 * @param high the bits of the others
 */
public record Characters(long low, long high) {

  private static final int HALF = 64;
  private static final int ASCII = 128;

  /** Those of a text. */
  public static Characters of(String text) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < HALF) {
        low |= 1L << c;
      } else if (c < ASCII) {
        high |= 1L << c; // of the distance, Java takes the last six bits
      }
    }
    return new Characters(low, high);
  }

  /** Whether a character of ASCII is among them. */
  public boolean has(char c) {
    return ((c < HALF ? low : high) & 1L << c) != 0;
  }

  /** Whether all of these are among them. */
  public boolean hasAll(Characters others) {
    return (others.low & ~low) == 0 && (others.high & ~high) == 0;
  }
}
