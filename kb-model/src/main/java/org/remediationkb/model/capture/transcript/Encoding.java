package org.remediationkb.model.capture.transcript;

/** What the first bytes of a file say of the others. */
enum Encoding {
  /** One byte a character, or UTF-8. */
  BYTES,
  /** UTF-16, as the redirected output of some shells. */
  UTF_16,
  /** No text. */
  BINARY;

  /** How much is looked at. */
  static final int SAMPLE = 8192;

  /** So many can be in any log. */
  private static final int FEW = 16;

  /** Of so many bytes, one may be a control character that no terminal sends. */
  private static final int ONE_IN = 25;

  static Encoding of(byte[] first) {
    if (startsWith(first, 0xff, 0xfe) || startsWith(first, 0xfe, 0xff)) {
      return UTF_16;
    }
    int odd = 0;
    for (byte b : first) {
      odd += isOdd(b) ? 1 : 0;
    }
    return odd > FEW && odd > first.length / ONE_IN ? BINARY : BYTES;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  private static boolean isOdd(byte b) {
    if (b >= 0x20 && b < 0x7f) { // as most are
      return false;
    }
    return switch (b) {
      case '\t', '\n', '\r', '\b', '\f', 0x07, 0x1b -> false;
      default -> b >= 0;
    };
  }
}
