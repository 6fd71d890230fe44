package org.remediationkb.model.secret;

import org.remediationkb.model.value.Characters;

/** What one look at a text tells of it, so that most texts need no closer look. */
public final class Clues {

  private static final int ASCII = 128;

  /** Shorter words are no secret for their form alone. */
  private static final int LONG = 16;

  private static final byte DIGIT = 1;
  private static final byte LOWER = 2;
  private static final byte OTHER = 4;

  /** What each character of ASCII is in a long word; 0 where no such word has it. */
  private static final byte[] KINDS = new byte[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      KINDS[c] = Character.isDigit(c) ? DIGIT : Character.isLowerCase(c) ? LOWER : 0;
      KINDS[c] = Character.isUpperCase(c) || "+/=_-".indexOf(c) >= 0 ? OTHER : KINDS[c];
    }
  }

  private final Characters characters;
  private final boolean hasLongWord;
  private boolean mayHaveKey;
  private boolean mayHaveArgument;

  private Clues(char[] text, Characters characters) {
    this.characters = characters;
    this.hasLongWord = hasLongWord(text);
  }

  /** Looks at a text for what may be secret. */
  public static Clues of(String text, Secrets secrets) {
    return of(text.toCharArray(), Characters.of(text), secrets.words(), (word, end) -> {});
  }

  /**
   * Looks at a text for what may be secret, and for the other words that somebody looks for.
   *
   * @param characters those that may be in the text
   */
  public static Clues of(char[] text, Characters characters, Words words, Literals.Hit others) {
    Clues clues = new Clues(text, characters);
    words.literals().find(text, new Noted(clues, words.secret(), others));
    return clues;
  }

  /** Tells of the words that are not those of secrets. */
  private record Others(int secret, Literals.Hit others) implements Literals.Hit {
    @Override
    public void found(int word, int end) {
      if (word >= secret) {
        others.found(word - secret, end);
      }
    }
  }

  /** Takes notice of the words of secrets, and tells of the others. */
  private record Noted(Clues clues, int secret, Literals.Hit others) implements Literals.Hit {
    @Override
    public void found(int word, int end) {
      if (word >= secret) {
        others.found(word - secret, end);
      } else if (word < SecretKey.STEMS.size()) {
        clues.mayHaveKey = true;
      } else {
        clues.mayHaveArgument = true;
      }
    }
  }

  /**
   * Words to look for.
   *
   * @param literals those without one of which there is no key, those without one of which there is no
   *     command with a secret, and others
   * @param secret how many are not the others
   */
  public record Words(Literals literals, int secret) {

    /** Tells {@code others} of each of the other words in a text. */
    public void findOthers(char[] text, Literals.Hit others) {
      literals.find(text, new Others(secret, others));
    }
  }

  /** Most words are so short that only some of their characters are looked at. */
  private static boolean hasLongWord(char[] chars) {
    int start = 0;
    while (start + LONG <= chars.length) {
      int last = start + LONG - 1;
      while (last >= start && kind(chars[last]) != 0) {
        last--;
      }
      if (last >= start) { // any long word begins after it
        start = last + 1;
      } else {
        int end = start;
        int kinds = 0;
        while (end < chars.length && kind(chars[end]) != 0) {
          kinds |= kind(chars[end++]);
        }
        if (isOdd(end - start, kinds)) {
          return true;
        }
        start = end + 1;
      }
    }
    return false;
  }

  private static byte kind(char c) {
    return c < ASCII ? KINDS[c] : 0;
  }

  /** What has letters in lower case alone is words, unless it is very long. */
  private static boolean isOdd(int run, int kinds) {
    return (kinds & DIGIT) != 0 || (kinds & LOWER) == 0 || run >= 2 * LONG;
  }

  /** Whether a character of ASCII that can be printed may be in it; false where it is certain that it is not. */
  public boolean has(char c) {
    return characters.has(c);
  }

  /** Whether it may have escapes. */
  public boolean mayHaveEscapes() {
    return has('%') || has('\\') || has('&');
  }

  boolean mayHaveKey() {
    return mayHaveKey;
  }

  boolean mayHaveArgument() {
    return mayHaveArgument;
  }

  boolean hasLongWord() {
    return hasLongWord;
  }

  /** Whether there may be a secret, as far as the text alone tells. */
  public boolean maySuspect() {
    boolean hasUrl = has('/') && has('@');
    boolean hasForm = has('$') || has('{') || hasUrl || (has('E') && has('N') && has('C'));
    boolean hasPem = has('-') && has('B');
    boolean hasWord = mayHaveKey || mayHaveArgument || hasLongWord;
    return mayHaveEscapes() || hasWord || hasForm || hasPem;
  }
}
