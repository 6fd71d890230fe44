package org.remediationkb.model.value;

/**
 * Which characters of ASCII that can be printed are in a text, with one bit for each. Most lines lack those
 * by which a prompt or a message is told, and need no closer look. Whole numbers of 32 bits are quick in a
 * browser, too.
 *
 * @param signs the bits of those from the blank on
 * @param capitals the bits of those from {@code @} on
 * @param small the bits of those from the backtick on
 */
public record Characters(int signs, int capitals, int small) {

  /** The first that can be printed. */
  public static final char FIRST = ' ';

  /** Where those that {@code capitals} has begin. */
  public static final char CAPITALS = '@';

  /** Where those that {@code small} has begin. */
  public static final char SMALL = '`';

  /** Ends those that can be printed. */
  public static final char DELETE = 0x7f;

  /** Those of a text. */
  public static Characters of(String text) {
    int signs = 0;
    int capitals = 0;
    int small = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= SMALL) {
        small |= c < DELETE ? 1 << c : 0; // of the distance, Java takes the last five bits
      } else if (c >= CAPITALS) {
        capitals |= 1 << c;
      } else if (c >= FIRST) {
        signs |= 1 << c;
      }
    }
    return new Characters(signs, capitals, small);
  }

  /** Whether a character of ASCII that can be printed is among them. */
  public boolean has(char c) {
    int bits = c >= SMALL ? small : c >= CAPITALS ? capitals : signs;
    return (bits & (1 << c)) != 0;
  }

  /** Whether all of these are among them. */
  public boolean hasAll(Characters others) {
    return (others.signs & ~signs) == 0
        && (others.capitals & ~capitals) == 0
        && (others.small & ~small) == 0;
  }
}
