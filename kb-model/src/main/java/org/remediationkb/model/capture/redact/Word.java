package org.remediationkb.model.capture.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text that is long enough to be an identifier or has the signs of one.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 * @param dots how many full stops are in it
 * @param colons how many colons are in it
 * @param hyphens how many hyphens are in it
 * @param longest how many letters and digits of it stand together
 */
record Word(int start, int end, int dots, int colons, int hyphens, int longest) {

  /** No shorter word is a serial; what is shorter needs signs. */
  static final int SHORTEST_SERIAL = 8;

  /** No address is so short. */
  private static final int SHORT = 3;

  private static final byte NONE = -1;
  private static final byte LETTER = 0;
  private static final byte DOT = 1;
  private static final byte COLON = 2;
  private static final byte HYPHEN = 3;
  private static final byte OTHER = 4;

  /** Which characters words are made of. */
  private static final byte[] KINDS = new byte[128];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = Character.isLetterOrDigit(c) ? LETTER : NONE;
    }
    KINDS['.'] = DOT;
    KINDS[':'] = COLON;
    KINDS['-'] = HYPHEN;
    KINDS['_'] = OTHER;
  }

  /** Those of a text; only what stands between its letters and digits is looked at. */
  static List<Word> in(char[] text, Runs runs) {
    List<Word> words = new ArrayList<>();
    int run = 0;
    int at = 0;
    int start = 0;
    int dots = 0;
    int colons = 0;
    int hyphens = 0;
    int others = 0;
    int longest = 0;
    while (at <= text.length) {
      if (run < runs.count() && at == runs.start(run)) {
        longest = Math.max(longest, runs.end(run) - at);
        at = runs.end(run++);
      }
      byte kind = at < text.length ? kind(text[at]) : NONE;
      if (kind == NONE) {
        boolean hasSigns = dots > 0 || colons + hyphens + others > 1;
        if (at - start >= SHORTEST_SERIAL || (hasSigns && at - start > SHORT)) {
          words.add(new Word(start, at, dots, colons, hyphens, longest));
        }
        start = at + 1;
        dots = 0;
        colons = 0;
        hyphens = 0;
        others = 0;
        longest = 0;
      } else {
        dots += kind == DOT ? 1 : 0;
        colons += kind == COLON ? 1 : 0;
        hyphens += kind == HYPHEN ? 1 : 0;
        others += kind == OTHER ? 1 : 0;
      }
      at++;
    }
    return words;
  }

  /** Whether a character is a letter or a digit of ASCII. */
  static boolean isPart(char c) {
    return kind(c) == LETTER;
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : NONE;
  }

  /** Whether it has the full stops of an IPv4 address. */
  boolean mayHaveIpv4() {
    return dots >= 3;
  }

  /** Whether it may be a hardware address with two full stops. */
  boolean isOfThreeGroups() {
    return dots == 2 && end - start == 14;
  }

  /** Whether enough stands together for a serial, or with a hyphen between. */
  boolean mayHaveSerial() {
    return longest >= SHORTEST_SERIAL || (hyphens > 0 && end - start >= SHORTEST_SERIAL);
  }

  boolean hasDoubleColon(char[] text) {
    for (int i = start + 1; i < end && colons > 1; i++) {
      if (text[i] == ':' && text[i - 1] == ':') {
        return true;
      }
    }
    return false;
  }

  /** Whether it has a full stop with as many letters behind it as the shortest name of a host ends with. */
  boolean hasDomain(char[] text) {
    for (int i = start; i < end - 2 && dots > 0; i++) {
      if (text[i] == '.' && isLetter(text[i + 1]) && isLetter(text[i + 2])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c > '9' && isPart(c);
  }
}
