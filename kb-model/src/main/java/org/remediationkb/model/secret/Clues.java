package org.remediationkb.model.secret;

/** What one look at a text tells of it, so that most texts need no closer look. */
public final class Clues {

  private static final int ASCII = 128;
  private static final int HALF = 64;

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

  private long lower;
  private long upper;
  private boolean hasLongWord;
  private boolean mayHaveKey;
  private boolean mayHaveArgument;

  private Clues() {}

  /** Looks at a text for what may be secret. */
  public static Clues of(String text, Secrets secrets) {
    return of(text.toCharArray(), secrets);
  }

  /** Looks at a text for what may be secret. */
  public static Clues of(char[] text, Secrets secrets) {
    return of(text, secrets.words(), (word, end) -> {});
  }

  /** Looks at a text for what may be secret, and for the other words that somebody looks for. */
  public static Clues of(char[] text, Words words, Literals.Hit others) {
    Clues clues = new Clues();
    clues.characters(text);
    words.literals().find(text, new Noted(clues, words.secret(), others));
    return clues;
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
      literals.find(text, new Noted(new Clues(), secret, others));
    }
  }

  private void characters(char[] chars) {
    long low = 0;
    long high = 0;
    int run = 0;
    int kinds = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < HALF) {
        low |= 1L << c;
      } else if (c < ASCII) {
        high |= 1L << (c - HALF);
      }
      byte kind = c < ASCII ? KINDS[c] : 0;
      if (kind != 0) {
        run++;
        kinds |= kind;
      } else {
        hasLongWord |= run >= LONG && isOdd(run, kinds);
        run = 0;
        kinds = 0;
      }
    }
    lower = low;
    upper = high;
    hasLongWord |= run >= LONG && isOdd(run, kinds);
  }

  /** What has letters in lower case alone is words, unless it is very long. */
  private static boolean isOdd(int run, int kinds) {
    return (kinds & DIGIT) != 0 || (kinds & LOWER) == 0 || run >= 2 * LONG;
  }

  /** Whether a character of ASCII is in it. */
  public boolean has(char c) {
    long half = c < HALF ? lower : upper;
    return (half & (1L << (c % HALF))) != 0;
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
