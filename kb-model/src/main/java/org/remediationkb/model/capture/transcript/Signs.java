package org.remediationkb.model.capture.transcript;

/**
 * Which of the 32 signs of ASCII, such as {@code #} and {@code ]}, are in a text, with one bit for each.
 * Most lines lack those by which a prompt or a message is told, and need no closer look.
 */
final class Signs {

  private static final int ASCII = 128;

  /** The bit of each character, 0 for what is no sign. */
  private static final int[] BITS = new int[ASCII];

  static {
    int next = 1;
    for (char c = '!'; c < ASCII - 1; c++) {
      if (!Character.isLetterOrDigit(c)) {
        BITS[c] = next;
        next <<= 1;
      }
    }
  }

  private Signs() {}

  /** The bit of a character; 0 where it is no sign. */
  static int bit(int c) {
    return c >= 0 && c < ASCII ? BITS[c] : 0;
  }

  /** The bits of the signs in a text. */
  static int in(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      signs |= bit(text.charAt(i));
    }
    return signs;
  }
}
