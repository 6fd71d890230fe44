package org.remediationkb.model.capture.redact;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names that were seen where a name stands, so that they are found wherever else they stand. */
final class KnownNames {

  private static final int LONGEST = 64;
  private static final int BITS = 18;
  private static final int ASCII = 128;
  private static final char[] FOLDED = new char[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      FOLDED[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private static final String JOINS = " ._-\\'@$";

  private final Map<String, Named> names = new HashMap<>();

  /**
   * Hashes of the names, and of all before a join in them: most words need not be looked up. Sets grow with
   * the names, as most captures have few.
   */
  private final BitSet hashes = new BitSet();

  /** Hashes of their first words. */
  private final BitSet firsts = new BitSet();

  private final BitSet beginnings = new BitSet();

  /** The first two characters of the names. */
  private final boolean[] pairs = new boolean[ASCII * ASCII];

  /**
   * A name.
   *
   * @param kind of what it is the name
   * @param spelling how it was first spelled
   * @param pseudonym what stands for it
   */
  record Named(Kind kind, String spelling, String pseudonym) {

    /** Another spelling stays another one, for where letter case tells users apart. */
    String as(String written) {
      boolean isSame = kind != Kind.USER || written.equals(spelling);
      return isSame ? pseudonym : pseudonym.toUpperCase(Locale.ROOT);
    }
  }

  /** Who is told of a name. */
  interface Found {
    /** The name stands there. */
    void at(int start, int end, Named name);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  void add(String name, Named named) {
    String core = core(name).toLowerCase(Locale.ROOT);
    if (core.isEmpty() || core.length() > LONGEST || names.putIfAbsent(core, named) != null) {
      return;
    }
    pairs[pair(core.charAt(0), core.length() > 1 ? core.charAt(1) : 0)] = true;
    int hash = 0;
    for (int i = 0; i < core.length(); i++) {
      if (i > 0 && !isPart(core.charAt(i)) && isPart(core.charAt(i - 1))) {
        beginnings.set(bit(hash));
        isFirst(bit(hash), core, i);
      }
      hash = 31 * hash + core.charAt(i);
    }
    hashes.set(bit(hash));
    isFirst(bit(hash), core, core.length());
  }

  private void isFirst(int bit, String core, int end) {
    if (core.chars().limit(end).allMatch(c -> isPart((char) c))) {
      firsts.set(bit);
    }
  }

  /** A name without what is around its letters and digits. */
  static String core(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && !isPart(name.charAt(start))) {
      start++;
    }
    while (end > start && !isPart(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  /** Whether one of them may be in a text; false where it is certain that none is. */
  boolean mayBeIn(char[] chars, Runs runs) {
    if (names.isEmpty()) {
      return false;
    }
    for (int run = 0; run < runs.count(); run++) {
      if (mayBegin(chars, runs.start(run), runs.end(run))) {
        return true;
      }
    }
    return !runs.isAscii(); // other letters are parts of names, too
  }

  /** Finds the longest name at each place. */
  void find(String text, char[] chars, Found found) {
    int at = next(chars, 0);
    while (at >= 0) {
      at = next(chars, word(text, at, found));
    }
  }

  /** Where the next word begins that a name may begin with; negative where there is none. */
  private int next(char[] chars, int from) {
    int at = from;
    while (at < chars.length) {
      int start = at;
      at = afterWord(chars, start);
      if (at > start && mayBegin(chars, start, at)) {
        return start;
      }
      at++;
    }
    return -1;
  }

  /** Whether a name may begin with a word. */
  private boolean mayBegin(char[] chars, int start, int end) {
    return pairs[pair(chars[start], start + 1 < end ? chars[start + 1] : 0)]
        && firsts.get(bit(hash(chars, start, end)));
  }

  private static int afterWord(char[] chars, int from) {
    int at = from;
    while (at < chars.length
        && (chars[at] < ASCII ? FOLDED[chars[at]] != 0 : Character.isLetterOrDigit(chars[at]))) {
      at++;
    }
    return at;
  }

  private static int hash(char[] word, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + folded(word[i]);
    }
    return hash;
  }

  /** A number for the first two characters of a word, the second of which may be none. */
  private static int pair(char first, char second) {
    return folded(first) % ASCII * ASCII + folded(second) % ASCII;
  }

  /** A letter in lower case, a digit; 0 for all else. */
  private static char folded(char c) {
    return c < ASCII ? FOLDED[c] : Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  /** Goes on after the word, or after the name that begins with it. */
  private int word(String text, int start, Found found) {
    int hash = 0;
    int wordEnd = -1;
    int nameEnd = -1;
    int limit = Math.min(text.length(), start + LONGEST + 1);
    int i = start;
    for (; i <= limit; i++) {
      boolean isPart = i < text.length() && isPart(text.charAt(i));
      if (!isPart && isPart(text.charAt(i - 1))) {
        wordEnd = wordEnd < 0 ? i : wordEnd;
        nameEnd = hashes.get(bit(hash)) && isName(text, start, i) ? i : nameEnd;
        if (!beginnings.get(bit(hash)) || i >= limit) {
          break;
        }
      }
      if (i >= limit || (!isPart && JOINS.indexOf(text.charAt(i)) < 0)) {
        break;
      }
      hash = 31 * hash + lower(text.charAt(i));
    }
    if (nameEnd >= 0) {
      Named named = names.get(text.substring(start, nameEnd).toLowerCase(Locale.ROOT));
      found.at(start, nameEnd, Objects.requireNonNull(named));
      return nameEnd;
    }
    int end = wordEnd < 0 ? i : wordEnd;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isName(String text, int start, int end) {
    return names.containsKey(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> BITS) & (1 << BITS) - 1;
  }

  private static boolean isPart(char c) {
    return folded(c) != 0;
  }

  private static char lower(char c) {
    char folded = folded(c);
    return folded == 0 ? c : folded;
  }
}
