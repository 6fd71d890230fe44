package org.remediationkb.model.secret;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a secret, whatever it stands under. */
final class FormFinder {

  /** A word is longer than its parts; shorter ones are left. */
  private static final int SHORTEST = 16;

  private static final Pattern ENC = Pattern.compile("\\bENC\\s++\\\\*+\"?([^\\s\"\\\\',}]++)");
  private static final Pattern HASH = Pattern.compile(
      "(?<![A-Za-z0-9$])\\$[0-9][a-z]?\\$[^\\s\"',;<>\\\\]++|\\{S?SHA[0-9]*\\}[^\\s\"']++");
  private static final Pattern BEARER = Pattern.compile(
      "(?i:\\b(?:bearer|basic|negotiate|ntlm|apikey))\\s++(?=[A-Za-z._~+/-]{0,200}[0-9=]|[^\\s]{20})([A-Za-z0-9._~+/=-]{6,4000}+)");
  private static final Pattern USER_INFO =
      Pattern.compile("[a-z]://[^\\s/@:\"'<>?]{0,256}+:([^\\s/\"'<>]{1,256})@(?=[A-Za-z0-9\\[])");
  private static final Pattern URL_TOKEN = Pattern.compile("[a-z]://([^\\s/@:\"'<>?]{16,256}+)@");
  private static final Pattern CODE = Pattern.compile(
      "(?<![A-Za-z0-9-])[A-Za-z0-9]{4,5}(?:-[A-Za-z0-9]{4,5}){3,20}+(?![A-Za-z0-9-])");
  private static final Pattern ACTIVATION = Pattern.compile(
      "(?<![A-Za-z0-9])(?:(?=[A-Z]{0,15}[0-9])(?=[0-9]{0,15}[A-Z])|(?=EE))[A-Z0-9]{16}(?![A-Za-z0-9])");

  /** Groups of one and the same letter: a mask, or the code that all trial tokens have. */
  private static final Pattern NO_CODE =
      Pattern.compile("(?:D?+([0-9A-Za-z*])\\1{2,7}+(?:-|$)){1,8}+");

  private static final Pattern NO_LICENCE = Pattern.compile("[0-9-]++|(?=[^A-Z]*[a-z])[A-Za-z-]++");
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9]++");
  private static final Pattern PEM = Pattern.compile("-----BEGIN [A-Z0-9 ]{3,60}+-----");

  private final String text;
  private final Spans spans;
  private final Identifiers identifiers;

  FormFinder(String text, Spans spans, Identifiers identifiers) {
    this.identifiers = identifiers;
    this.text = text;
    this.spans = spans;
  }

  /** Finds all; tells whether a key or a certificate goes on in the next line. */
  Open find(Clues clues) {
    Open open = clues.has('B') && text.contains("-----") ? pem() : Open.NONE;
    if (clues.has('C') && text.contains("ENC")) {
      all(ENC, 1);
    }
    if (clues.has('$') || clues.has('{')) {
      all(HASH, 0);
    }
    if (clues.has('@') && text.contains("://")) {
      all(USER_INFO, 1);
      all(URL_TOKEN, 1);
    }
    return open;
  }

  /** {@code Authorization} may have gone, or stand in another line. */
  void findBearer() {
    all(BEARER, 1);
  }

  /** Codes in groups; what is long and no word. */
  void findLong() {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isOpaque(text.charAt(i))) {
        if (i - from >= SHORTEST) {
          run(from, i);
        }
        from = i + 1;
      }
    }
  }

  private static boolean isOpaque(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "+/=_-".indexOf(c) >= 0);
  }

  /** Whether what stands in the place of a code is none. */
  static boolean isNoCode(String text) {
    return NO_CODE.matcher(text).matches();
  }

  private void run(int start, int end) {
    for (Matcher m = CODE.matcher(text).region(start, end).useTransparentBounds(true); m.find(); ) {
      if (isNoCode(m.group()) || NO_LICENCE.matcher(m.group()).matches()) {
        spans.keep(m.start(), m.end());
      } else if (spans.isFree(m.start(), m.end())) {
        spans.add(m.start(), m.end(), m.end() - m.start() > SHORTEST - 1);
      }
    }
    for (Matcher m = ACTIVATION.matcher(text).region(start, end).useTransparentBounds(true);
        m.find(); ) {
      if (identifiers.of(m.group()).isEmpty()) {
        spans.add(m.start(), m.end());
      }
    }
    if (spans.isFree(start, end) && isOpaque(text.substring(start, end))) {
      spans.add(start, end);
    }
  }

  /** Letters and digits in a length and a mix that no name, path or serial has. */
  private boolean isOpaque(String found) {
    String run = withoutIdentifiers(found);
    int digits = 0;
    int upper = 0;
    int lower = 0;
    boolean isLong = false;
    int part = 0;
    boolean partHasDigit = false;
    boolean partHasLetter = false;
    boolean isLetters = true;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      boolean isSeparator = "/_-=+".indexOf(c) >= 0;
      part = isSeparator ? 0 : part + 1;
      partHasDigit = !isSeparator && (partHasDigit || Character.isDigit(c));
      partHasLetter = !isSeparator && (partHasLetter || Character.isLetter(c));
      isLong |= part > SHORTEST && partHasDigit && partHasLetter;
      isLetters &= !Character.isDigit(c);
      digits += Character.isDigit(c) ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    boolean isMixed = run.length() >= 24 && digits > 1 && upper > 1 && lower > 1;
    boolean isText = isLetters && run.length() >= 32 && upper > 4 && lower > 4;
    return (isLong || isMixed || isText) && !run.contains("XXX") && identifiers.together(run) == 0;
  }

  private String withoutIdentifiers(String run) {
    return PART.matcher(run).replaceAll(part -> isIdentifier(part.group()) ? "" : part.group());
  }

  private boolean isIdentifier(String part) {
    return part.length() > 1
        && identifiers.mayBegin(part.charAt(0))
        && part.equals(part.toUpperCase(Locale.ROOT))
        && identifiers.of(part).isPresent();
  }

  private Open pem() {
    Matcher begin = PEM.matcher(text);
    int at = 0;
    while (begin.find(at)) {
      int end = text.indexOf("-----END", begin.end());
      spans.add(begin.end(), end < 0 ? text.length() : end);
      if (end < 0) {
        return Open.PEM;
      }
      at = end;
    }
    return Open.NONE;
  }

  private void all(Pattern pattern, int group) {
    for (Matcher m = pattern.matcher(text); m.find(); ) {
      spans.add(m.start(group), m.end(group));
    }
  }
}
