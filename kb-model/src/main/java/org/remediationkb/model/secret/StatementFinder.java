package org.remediationkb.model.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the secret in a line of a configuration, of any vendor: {@code set key value}, {@code key value}. */
final class StatementFinder {

  private static final Pattern PREFIX = Pattern.compile(
      "(?:(?:[\\[(]?[0-9][0-9T:.,/Z+-]{4,30}+[\\])]?\\s++){1,2}+|[^#$>\"]{1,160}[#$>] ++)");
  private static final Pattern WORD = Pattern.compile("[^\\s\"'`]++");
  private static final Pattern MARK = Pattern.compile("\\s<{1,4}-{1,8}$");

  private static final int MOST_WORDS = 24;

  /** What a setting with such a name holds is a name, or decides findings. */
  private static final Set<String> PLAIN = Set.of("license", "status", "type", "server");

  /** A line with one of these is a sentence. */
  private static final Set<String> PROSE = Set.of(
      ("unknown is was are were be been has have had not no won't will can cannot can't should "
              + "must may please the a an of for from to and or with your you this that by as if "
              + "when then expired invalid incorrect wrong failed required successfully changed "
              + "entered already returned found send sent request entries message reached "
              + "received")
          .split(" ", -1));

  /** In a sentence: something with letters and digits or signs, as no word has. */
  private static final Pattern ODD = Pattern.compile(
      "(?=[^\\s]{0,80}[A-Za-z])(?=[^\\s]{0,80}[0-9!$%^&*+#~?])[A-Za-z0-9!@$%^&*+_#~?/.-]{6,200}+");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{6,8}+");
  private static final Pattern PLAIN_ODD = Pattern.compile(
      "(?i)[^@]++@[^@]{1,120}[.][a-z]++|v?[0-9]++(?:[.,:/-][0-9]++)++[a-z]{0,3}|[a-z0-9-]++(?:[.][a-z0-9-]++)*[.][a-z]{2,24}|[a-z]++-?[0-9]{1,3}[a-z]?|.*[(\\[].*|[a-z]++[?!]");

  /** Between a secret's name and it. */
  private static final Set<String> TELLING = Set.of("is", "was");

  private static final int LONGEST_WORD = 40;

  private final String text;
  private final Spans spans;
  private final PairFinder pairs;
  private final Secrets secrets;

  StatementFinder(String text, Spans spans, PairFinder pairs, Secrets secrets) {
    this.secrets = secrets;
    this.text = text;
    this.spans = spans;
    this.pairs = pairs;
  }

  /** A statement may follow a time stamp and a prompt. */
  void find() {
    boolean isFound = from(0);
    Matcher prefix = PREFIX.matcher(text);
    int start = 0;
    for (int i = 0; i < 2 && !isFound && prefix.region(start, text.length()).lookingAt(); i++) {
      start = prefix.end();
      isFound = from(start);
    }
    if (!isFound && isProse(0)) {
      sentence();
    }
  }

  /** Whether a statement begins here and holds a secret. */
  private boolean from(int from) {
    int start = from;
    while (start < text.length() && " \t\"\\".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Matcher words = WORD.matcher(text).region(start, text.length());
    boolean isSet = false;
    String before = "";
    int count = 0;
    int lastEnd = start;
    while (count < MOST_WORDS && words.find()) {
      String word = words.group();
      if (count > 0 && isQuote(lastEnd, words.start())) {
        return false; // what is in quotes is a value
      }
      isSet |= count == 0 && (word.equals("set") || word.equals("unset"));
      boolean isKey = isSet ? count > 0 && isSetting(word, before) : isWord(word, before, start);
      if (isKey && value(words.end())) {
        return true;
      }
      before = word;
      count++;
      lastEnd = words.end();
    }
    return false;
  }

  private boolean isQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("\"'`".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isProse(int start) {
    Matcher words = WORD.matcher(text).region(start, text.length());
    int count = 0;
    while (words.find()) {
      if (PROSE.contains(words.group().toLowerCase(Locale.ROOT)) || ++count > MOST_WORDS) {
        return true;
      }
    }
    return false;
  }

  private boolean isSetting(String word, String before) {
    return !PLAIN.contains(word)
        && !secrets.terms().plainKeys().contains(word)
        && (secrets.key(word) != SecretKey.NONE || isPhrase(word, before));
  }

  /** Whether a word is a key that its value follows without a sign. */
  private boolean isWord(String word, String before, int start) {
    if (word.startsWith("--") && word.indexOf('=') < 0) {
      return secrets.key(word) != SecretKey.NONE;
    }
    boolean isName = isName(word);
    boolean isKey = isName && secrets.key(word) == SecretKey.SECRET && !word.equals("seed");
    boolean isCompound = isName && word.indexOf('-') > 0 && secrets.key(word) != SecretKey.NONE;
    boolean isBareKey = word.equals("key");
    boolean isAny = isKey || isCompound || isBareKey || isPhrase(word, before);
    return isAny && !isProse(start); // last, as few words are any
  }

  private static boolean isName(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || (!Character.isLetter(c) && c != '-' && c != '_')) {
        return false;
      }
    }
    return true;
  }

  /** Keys of other vendors that are no secret elsewhere. */
  private static boolean isPhrase(String word, String before) {
    return switch (word) {
      case "host", "user" -> before.equals("snmp-server");
      case "address" -> before.equals("syscon");
      case "text", "md5", "simple", "plain" -> before.startsWith("auth");
      case "authenticator", "cipher" -> true;
      default -> false;
    };
  }

  /** Masks all that follows, if anything does: too much is better than too little. */
  private boolean value(int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == from
        || start >= text.length()
        || text.charAt(start) == '='
        || text.charAt(start) == ':') {
      return false;
    }
    SecretValue value = SecretValue.at(text, start, true);
    Matcher mark = MARK.matcher(text).region(value.start(), value.end());
    int end = !value.isQuoted() && mark.find() ? mark.start() : value.end();
    if (!value.isQuoted()) {
      int close = quoteBefore(value.start(), end);
      end = close;
    }
    pairs.mask(
        SecretKey.SECRET, new SecretValue(value.start(), end, value.quote(), value.isQuoted()));
    return true;
  }

  /** A line in JSON ends with its quote: {@code "set passwd ENC x",}. */
  private int quoteBefore(int start, int end) {
    int quote = end;
    while (quote > start && ",\" ".indexOf(text.charAt(quote - 1)) >= 0) {
      quote--;
    }
    boolean isJson = text.stripLeading().startsWith("\"") && text.indexOf('"', quote) >= 0;
    return isJson ? quote : end;
  }

  /** In a sentence about a secret, what is no word; right after it, not even one with a number. */
  private void sentence() {
    boolean isAbout = false;
    boolean isNext = false;
    for (Matcher words = WORD.matcher(text); words.find(); ) {
      int end = words.end();
      while (end > words.start() && ",.;:)".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String core = text.substring(words.start(), end);
      if (isAbout && isOdd(core) && !core.startsWith("/") && (isNext || !isPlain(core))) {
        spans.add(words.start(), end);
      }
      SecretKey key = core.length() < LONGEST_WORD ? secrets.key(core) : SecretKey.NONE;
      isAbout |= key != SecretKey.NONE;
      isNext = key == SecretKey.SECRET || (isNext && TELLING.contains(core));
    }
  }

  private boolean isPlain(String word) {
    return PLAIN_ODD.matcher(word).matches() || secrets.identifiers().isLike(word);
  }

  private static boolean isOdd(String word) {
    return DIGITS.matcher(word).matches() || ODD.matcher(word).matches();
  }
}
