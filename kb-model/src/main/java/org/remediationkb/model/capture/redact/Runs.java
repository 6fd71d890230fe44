package org.remediationkb.model.capture.redact;

import java.util.Arrays;

/** Where letters and digits of ASCII stand together in a text, in the order of the text. */
final class Runs {

  private static final int FEW = 64;
  private static final int ASCII = 128;

  /** The start of each, and behind it its end. */
  private int[] bounds = new int[FEW];

  private int count;
  private boolean isAscii = true;

  /** Those of a text, each character of which is looked at once. */
  Runs(char[] text) {
    int at = 0;
    while (at < text.length) {
      if (Word.isPart(text[at])) {
        int start = at;
        at = end(text, at + 1);
        add(start, at);
      } else {
        isAscii &= text[at] < ASCII;
        at++;
      }
    }
  }

  private static int end(char[] text, int from) {
    int at = from;
    while (at < text.length && Word.isPart(text[at])) {
      at++;
    }
    return at;
  }

  private void add(int start, int end) {
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The index of the first character of one. */
  int start(int run) {
    return bounds[2 * run];
  }

  /** The index after the last character of one. */
  int end(int run) {
    return bounds[2 * run + 1];
  }

  /** Whether all characters of the text are of ASCII. */
  boolean isAscii() {
    return isAscii;
  }
}
