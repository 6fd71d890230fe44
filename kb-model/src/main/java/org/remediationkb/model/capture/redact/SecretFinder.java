package org.remediationkb.model.capture.redact;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds seeds, passwords and codes: by the key they stand under, or by what they look like. */
final class SecretFinder {

  private static final Pattern PAIR = Pattern.compile(
      "(?<![A-Za-z0-9_-])([A-Za-z_][A-Za-z0-9_ -]{1,40}?)[\"']?\\s*+[:=]\\s*+[\\[{]?+\\s*+"
          + "(?:\"([^\"]{0,8000})|'([^']{0,8000})|([^\\s,}\\]\"'\\[{]++))");
  private static final Pattern ENC = Pattern.compile("\\bENC\\s++([^\\s\"',}]++)");
  private static final Pattern IMPORT =
      Pattern.compile("\\bfortitoken-m[a-z]*+\\s++im[a-z]*+\\s++\"?([^\\s\"]++)");
  private static final Pattern CODE =
      Pattern.compile("(?<![A-Za-z0-9])[A-Za-z0-9]{4,5}(?:-[A-Za-z0-9]{4,5}){3,20}(?![A-Za-z0-9])");
  private static final Pattern OPAQUE =
      Pattern.compile("(?<![A-Za-z0-9+/_.=-])[A-Za-z0-9+/_=-]{24,}+(?![A-Za-z0-9.*-])");

  /** Groups of one and the same letter: a mask, or the code that all trial tokens have. */
  private static final Pattern NO_CODE =
      Pattern.compile("(?:D?+([0-9A-Za-z*])\\1{2,7}+(?:-|$)){1,8}+");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,5}");
  private static final Pattern SECRET_KEY = Pattern.compile(
      ".*(?:seed|pass|psk|secret|regid|registration|privatekey|certificate|token_?id).*|.*(?:code|key)");

  private final Pseudonyms pseudonyms;

  SecretFinder(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** Whether a setting or a JSON value under this key is a secret; blanks are damage. */
  static boolean isSecretKey(String key) {
    String plain = key.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    return !plain.contains("error") && SECRET_KEY.matcher(plain).matches();
  }

  void find(Edits edits) {
    String text = edits.text();
    for (Matcher m = IMPORT.matcher(text); m.find(); ) {
      code(edits, m.start(1), m.end(1));
    }
    for (Matcher m = CODE.matcher(text); m.find(); ) {
      code(edits, m.start(), m.end());
    }
    for (Matcher m = ENC.matcher(text); m.find(); ) {
      edits.replace(Kind.SECRET, m.start(1), m.end(1), Pseudonyms.REDACTED);
    }
    boolean mayHavePair = text.indexOf(':') >= 0 || text.indexOf('=') >= 0;
    for (Matcher m = PAIR.matcher(mayHavePair ? text : ""); m.find(); ) {
      pair(edits, m);
    }
  }

  /** What is long, and no word; after all else that is long was found. */
  void findOpaque(Edits edits) {
    for (Matcher m = OPAQUE.matcher(edits.text()); m.find(); ) {
      String found = m.group();
      boolean hasDigit = found.chars().anyMatch(Character::isDigit);
      boolean hasLetter = found.chars().anyMatch(Character::isLetter);
      if (hasLetter && (hasDigit || found.length() > 40)) {
        edits.replace(Kind.SECRET, m.start(), m.end(), Pseudonyms.REDACTED);
      }
    }
  }

  private void pair(Edits edits, Matcher m) {
    int group = m.start(2) >= 0 ? 2 : m.start(3) >= 0 ? 3 : 4;
    String value = m.group(group);
    boolean isStatus = NUMBER.matcher(value).matches() || value.equals("null");
    if (isSecretKey(m.group(1)) && !isStatus && !value.equals("ENC")) {
      edits.replace(Kind.SECRET, m.start(group), m.end(group), Pseudonyms.REDACTED);
    }
  }

  /** The same code is the same attempt, so it has one pseudonym; a short one tells nothing apart. */
  private void code(Edits edits, int start, int end) {
    String code = edits.text().substring(start, end);
    if (NO_CODE.matcher(code).matches() || code.contains("*")) {
      edits.keep(start, end);
    } else {
      boolean tellsApart = code.length() > 15;
      edits.replace(
          Kind.LICENCE_CODE,
          start,
          end,
          tellsApart ? pseudonyms.of(Kind.LICENCE_CODE, code) : Pseudonyms.REDACTED);
    }
  }
}
