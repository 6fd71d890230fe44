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

  /** Those of a text with a letter or a digit in them; only what stands between those is looked at. */
  static List<Word> in(char[] text, Runs runs) {
    List<Word> words = new ArrayList<>();
    int run = 0;
    while (run < runs.count()) {
      int start = runs.start(run);
      int end = runs.end(run);
      if (kind(text, start - 1) == NONE && kind(text, end) == NONE) { // as most are
        if (end - start >= SHORTEST_SERIAL) {
          words.add(new Word(start, end, 0, 0, 0, end - start));
        }
        run++;
      } else {
        run = addWithSigns(text, runs, run, words);
      }
    }
    return words;
  }

  /** Adds the word with signs that a run is the first of; goes to the first run behind it. */
  private static int addWithSigns(char[] text, Runs runs, int first, List<Word> words) {
    int start = runs.start(first);
    while (kind(text, start - 1) != NONE) {
      start--;
    }
    int[] signs = new int[OTHER + 1];
    int longest = 0;
    int run = first;
    int at = start;
    byte kind = kind(text, at);
    while (kind != NONE) {
      if (kind == LETTER) {
        longest = Math.max(longest, runs.end(run) - at);
        at = runs.end(run++);
      } else {
        signs[kind]++;
        at++;
      }
      kind = kind(text, at);
    }
    boolean hasSigns = signs[DOT] > 0 || signs[COLON] + signs[HYPHEN] + signs[OTHER] > 1;
    if (at - start >= SHORTEST_SERIAL || (hasSigns && at - start > SHORT)) {
      words.add(new Word(start, at, signs[DOT], signs[COLON], signs[HYPHEN], longest));
    }
    return run;
  }

  /** What there is at a place, which may be before or after the text. */
  private static byte kind(char[] text, int at) {
    return at >= 0 && at < text.length ? kind(text[at]) : NONE;
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
