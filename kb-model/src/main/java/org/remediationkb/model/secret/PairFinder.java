package org.remediationkb.model.secret;

import java.util.Set;
import java.util.regex.Pattern;

/** Finds what stands under a key: {@code key: value}, {@code "key": ["value"]}, {@code <key>value<}. */
final class PairFinder {

  private static final String CLOSING = "\\\"'`";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,5}+");
  private static final Pattern NOTHING = Pattern.compile("[*.]++|<[a-z_ -]{1,40}+>|-++");

  /** What stands where a secret was, which does not go on in the next line. */
  private static final Set<String> MASKED = Set.of("REDACTED", Secrets.MASK);

  /** What says whether there is one. */
  private static final Set<String> STATES = Set.of(
      "null", "none", "true", "false", "enable", "disable", "enabled", "disabled", "yes", "no");

  /** In fact files, these keys say whether there is one. */
  private static final Set<String> STATE_KEYS =
      Set.of("seed", "mailbox-password", "activation-code");

  private static final Pattern STATE = Pattern.compile("[a-z]{1,12}+(?:-[a-z]{1,12}+)?+");

  private final String text;
  private final Spans spans;
  private final boolean isFactFile;
  private final Secrets secrets;
  private final int firstWord;
  private Open open = Open.NONE;

  PairFinder(String text, Spans spans, boolean isFactFile, Secrets secrets) {
    this.text = text;
    this.spans = spans;
    this.isFactFile = isFactFile;
    this.secrets = secrets;
    this.firstWord = firstWord(text);
  }

  /** Finds all; a sign within a value that was found is none. */
  void find() {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ':' || c == '=') {
        separator(at);
      } else if (c == '>') {
        element(at);
      }
    }
  }

  /** How the last value goes on in the next line. */
  Open open() {
    return open;
  }

  private void separator(int at) {
    int keyEnd = skipBack(at);
    int keyStart = keyStart(keyEnd);
    SecretKey key = spans.isFree(at, at + 1) ? key(keyStart, keyEnd) : SecretKey.NONE;
    if (key == SecretKey.NONE || text.startsWith("//", at + 1) || text.startsWith(":", at + 1)) {
      return;
    }
    int from = valueStart(at + 1);
    boolean isSpaced = text.charAt(at) == ':' || (at > keyEnd && text.charAt(at - 1) == ' ');
    boolean isRest =
        key == SecretKey.HEADER || (isSpaced && isFirst(keyStart) && isShort(keyStart, keyEnd));
    if (from < text.length() && !isBlock(from)) {
      value(key, keyStart, keyEnd, from, isRest);
    } else if (key != SecretKey.CODE || text.charAt(keyEnd - 1) != 's') { // no list
      open = Open.block(indent(), from < text.length());
    }
  }

  private void value(SecretKey key, int keyStart, int keyEnd, int from, boolean isRest) {
    char first = text.charAt(from);
    if (first == '[') {
      array(key, keyStart, keyEnd, from + 1);
    } else if (first != '{' && first != '(') {
      SecretValue value = SecretValue.at(text, from, isRest);
      boolean isToQuote = key == SecretKey.HEADER && !value.isQuoted() && isInQuotes(keyStart);
      maskUnlessState(
          key,
          keyStart,
          keyEnd,
          isToQuote ? new SecretValue(from, headerEnd(from), ' ', false) : value);
    }
  }

  private void maskUnlessState(SecretKey key, int keyStart, int keyEnd, SecretValue value) {
    if (!isState(keyStart, keyEnd, value)) {
      mask(key, value);
    }
  }

  /** Whether a fact file says in a word whether there is a secret. */
  private boolean isState(int keyStart, int keyEnd, SecretValue value) {
    return isFactFile
        && STATE_KEYS.contains(text.substring(keyStart, keyEnd))
        && STATE.matcher(text.substring(value.start(), value.end())).matches();
  }

  /** {@code -H "Authorization: Bearer x"}: to the quote. */
  private boolean isInQuotes(int keyStart) {
    return keyStart > 0 && "\"'".indexOf(text.charAt(keyStart - 1)) >= 0;
  }

  private int headerEnd(int from) {
    int end = from;
    while (end < text.length() && "\"'".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private void array(SecretKey key, int keyStart, int keyEnd, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ']') {
      char c = text.charAt(at);
      if (c == '{' || c == '[') {
        return;
      }
      if (Character.isWhitespace(c) || c == ',') {
        at++;
      } else {
        SecretValue value = SecretValue.at(text, at, false);
        maskUnlessState(key, keyStart, keyEnd, value);
        at = value.isQuoted() ? afterQuote(value.end()) : Math.max(value.end(), at + 1);
      }
    }
    if (at >= text.length() && !open.isOpen()) {
      open = Open.BRACKET;
    }
  }

  private int afterQuote(int from) {
    int at = from;
    while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** {@code <key>value</key>}. */
  private void element(int at) {
    int start = keyStart(at);
    boolean isElement = start > 0 && text.charAt(start - 1) == '<';
    SecretKey key = isElement ? key(start, at) : SecretKey.NONE;
    if (key != SecretKey.NONE) {
      int end = text.indexOf('<', at);
      boolean isOpen = end < 0;
      mask(key, new SecretValue(at + 1, isOpen ? text.length() : end, isOpen ? '<' : ' ', isOpen));
    }
  }

  /** Masks a value, unless it says nothing or only whether there is one. */
  void mask(SecretKey key, SecretValue value) {
    int start = value.start();
    if (text.startsWith("ENC", start)
        && (start + 3 == value.end() || text.charAt(start + 3) == ' ')) {
      start = valueStart(start + 3);
    }
    int end = start > value.end() ? SecretValue.at(text, start, false).end() : value.end();
    String shown = text.substring(start, end);
    boolean isNumber = key == SecretKey.CODE && NUMBER.matcher(shown).matches();
    boolean isSerial = key == SecretKey.CODE && secrets.identifiers().isMaskable(shown);
    boolean isState = !value.isQuoted() && STATES.contains(shown);
    if (!shown.isBlank()
        && !isNumber
        && !isSerial
        && !isState
        && !NOTHING.matcher(shown).matches()) {
      spans.add(start, end);
      if (end >= text.length()) {
        Open word = MASKED.contains(shown) ? open : Open.WORD;
        open = value.isOpen() ? Open.quote(value.quote()) : word;
      }
    } else if (value.isOpen() && value.end() >= text.length()) {
      open = Open.quote(value.quote());
    }
  }

  private SecretKey key(int start, int end) {
    int last = afterBlank(start, end);
    if (last <= start) {
      return secrets.key(text.substring(start, end));
    }
    SecretKey alone = secrets.key(text.substring(last, end));
    int before = afterBlank(start, last - 1);
    String both = text.substring(before, end);
    SecretKey together = secrets.key(both);
    SecretKey joined = secrets.key(both.replace(" ", ""));
    boolean isJoined = joined == SecretKey.SECRET && alone == SecretKey.NONE;
    return alone == SecretKey.CODE ? together : isJoined ? joined : alone;
  }

  /** Where the last word before a place begins. */
  private int afterBlank(int start, int end) {
    int at = end;
    while (at > start && text.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }

  private int skipBack(int at) {
    int end = at;
    while (end > 0 && " \t\"'`\\".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int keyStart(int end) {
    int start = end;
    while (start > 0 && isKey(start - 1)) {
      start--;
    }
    while (start < end && " -".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** Of a key of several words, one blank is between two. */
  private boolean isKey(int at) {
    char c = text.charAt(at);
    boolean isBlank = c == ' ' && at > 0 && SecretValue.isKeyCharacter(text.charAt(at - 1));
    return isBlank || SecretValue.isKeyCharacter(c);
  }

  private int valueStart(int from) {
    int at = from;
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || isArrow(at))) {
      at++;
    }
    return at;
  }

  private boolean isArrow(int at) {
    char c = text.charAt(at);
    return (c == '>' || c == '=') && text.charAt(at - 1) == '=';
  }

  /** Whether a text in several lines follows, in YAML. */
  private boolean isBlock(int from) {
    char c = text.charAt(from);
    return (c == '|' || c == '>') && text.length() - from <= 3;
  }

  private int indent() {
    int at = 0;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** A longer one is the beginning of a sentence. */
  private boolean isShort(int keyStart, int keyEnd) {
    return text.substring(keyStart, keyEnd).chars().filter(c -> c == ' ').count() < 2;
  }

  private boolean isFirst(int keyStart) {
    return keyStart <= firstWord;
  }

  private static int firstWord(String text) {
    int at = 0;
    while (at < text.length() && " \t-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
