package org.remediationkb.model.capture.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * An IPv4 address of somebody in a text.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 * @param key its digits and full stops, of which there are 15 at most: another for each way to write one
 */
record Ipv4Address(int start, int end, long key) {

  private static final int BITS = 4;
  private static final int FULL_STOP = 11;

  /** Those in some words of a text, in their order. */
  static List<Ipv4Address> in(char[] text, List<Word> words) {
    List<Ipv4Address> addresses = new ArrayList<>();
    for (Word word : words) {
      if (word.mayHaveIpv4()) {
        addAll(text, word, addresses);
      }
    }
    return addresses;
  }

  /** The address that is the whole of a text. */
  static Ipv4Address whole(char[] text) {
    return new Ipv4Address(0, text.length, key(text, 0, text.length));
  }

  private static void addAll(char[] text, Word word, List<Ipv4Address> addresses) {
    for (int at = word.start(); at < word.end(); at++) {
      char before = at > 0 ? text[at - 1] : ' ';
      if (isDigit(text[at]) && before != '.' && !Word.isPart(before)) {
        int end = end(text, at, word.end());
        if (end > 0) {
          if (!isNobodys(text, at)) {
            addresses.add(new Ipv4Address(at, end, key(text, at, end)));
          }
          at = end;
        }
      }
    }
  }

  /** The end of four numbers with a full stop between two; negative where there are no such. */
  private static int end(char[] text, int start, int to) {
    int at = start;
    for (int number = 0; number < 4; number++) {
      int digits = 0;
      while (at < to && isDigit(text[at]) && digits < 4) {
        at++;
        digits++;
      }
      boolean goesOn = number == 3 || (at < to && text[at] == '.');
      if (digits == 0 || digits > 3 || !goesOn) {
        return -1;
      }
      at += number < 3 ? 1 : 0;
    }
    boolean isWord = at < text.length && Word.isPart(text[at]);
    boolean isLonger = at + 1 < text.length && text[at] == '.' && isDigit(text[at + 1]);
    return isWord || isLonger ? -1 : at;
  }

  /** A mask, any address, the unit itself. */
  private static boolean isNobodys(char[] text, int start) {
    return switch (text[start]) {
      case '0' -> text[start + 1] == '.';
      case '1' -> text[start + 1] == '2' && text[start + 2] == '7' && text[start + 3] == '.';
      case '2' -> text[start + 1] == '5' && text[start + 2] == '5' && text[start + 3] == '.';
      default -> false;
    };
  }

  private static long key(char[] text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = key << BITS | (text[i] == '.' ? FULL_STOP : text[i] - '0' + 1);
    }
    return key;
  }

  /** As it is written in its text. */
  String in(char[] text) {
    return new String(text, start, end - start);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
