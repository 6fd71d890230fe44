package org.remediationkb.model.capture.template;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A set of characters. Of those of ASCII, which most are, a bit tells whether they are in it. */
final class CharSet {

  /** What counts as a blank. */
  static final CharSet BLANK = of("\t\n\u000b\f\r \u00a0");

  /** Every character. */
  static final CharSet ANY = new CharSet(List.of(new Range('\0', Character.MAX_VALUE)));

  /** Every character but blanks. */
  static final CharSet NO_BLANK = BLANK.others();

  static final CharSet DIGIT = of("0123456789");
  static final CharSet LETTER = of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  static final CharSet OF_NAME =
      of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

  /** The names of settings and of what a unit says about itself; blanks may be between them. */
  static final CharSet OF_LABEL =
      of("().-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

  /** Which of several characters stands for a set: such as people would write. */
  private static final String USUAL = "a0 -.:bcdefghijklmnopqrstuvwxyz";

  /** Characters from one to another. */
  record Range(char first, char last) {}

  /** From and to, both included, in ascending order and apart from each other. */
  private final List<Range> ranges;

  private final long lower;
  private final long upper;

  private CharSet(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
    this.lower = bits('\0');
    this.upper = bits((char) Long.SIZE);
  }

  private long bits(char from) {
    long bits = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      bits |= isInRange((char) (from + i)) ? 1L << i : 0;
    }
    return bits;
  }

  /** These characters, whatever their order. */
  static CharSet of(String characters) {
    List<Range> ranges = new ArrayList<>();
    characters.chars().sorted().distinct().forEach(c -> {
      int end = ranges.size() - 1;
      if (end >= 0 && ranges.get(end).last() + 1 == c) {
        ranges.set(end, new Range(ranges.get(end).first(), (char) c));
      } else {
        ranges.add(new Range((char) c, (char) c));
      }
    });
    return new CharSet(ranges);
  }

  /** A character in capitals and small. */
  static CharSet anyCase(char c) {
    return of("" + c + Character.toLowerCase(c) + Character.toUpperCase(c));
  }

  boolean contains(char c) {
    if (c < 2 * Long.SIZE) {
      return ((c < Long.SIZE ? lower : upper) >>> c & 1) != 0; // as many places as there are bits
    }
    return isInRange(c);
  }

  private boolean isInRange(char c) {
    for (int i = 0; i < ranges.size(); i++) {
      if (c <= ranges.get(i).last()) {
        return c >= ranges.get(i).first();
      }
    }
    return false;
  }

  private CharSet others() {
    List<Range> others = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (next < range.first()) {
        others.add(new Range((char) next, (char) (range.first() - 1)));
      }
      next = range.last() + 1;
    }
    others.add(new Range((char) next, Character.MAX_VALUE));
    return new CharSet(others);
  }

  /** A character that is in both; empty where there is none. */
  OptionalInt common(CharSet other) {
    OptionalInt usual = USUAL
        .chars()
        .filter(c -> contains((char) c) && other.contains((char) c))
        .findFirst();
    return usual.isPresent() ? usual : anyCommon(other);
  }

  private OptionalInt anyCommon(CharSet other) {
    for (Range a : ranges) {
      for (Range b : other.ranges) {
        int first = Math.max(a.first(), b.first());
        if (first <= Math.min(a.last(), b.last())) {
          return OptionalInt.of(first);
        }
      }
    }
    return OptionalInt.empty();
  }
}
