package org.remediationkb.model.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a key holds a secret: the one list of the words that say so, in any case and notation. */
public enum SecretKey {
  /** A password, a seed, a code: what stands under it is a secret whatever it looks like. */
  SECRET,
  /** A {@code code}, a {@code key}, a {@code token}: a secret, unless it is a small number. */
  CODE,
  /** A header of HTTP that holds one; it goes on to the end of its line. */
  HEADER,
  /** No secret. */
  NONE;

  /** The beginnings of words without one of which no key is a secret; damaged JSON may have none. */
  static final List<String> STEMS = List.of(
      "seed",
      "pass",
      "pwd",
      "psk",
      "secret",
      "phrase",
      "key",
      "code",
      "token",
      "pin",
      "otp",
      "cookie",
      "community",
      "credential",
      "authoriz",
      "bearer",
      "regid",
      "reg-id",
      "reg_id",
      "reg id",
      "registration",
      "certificate",
      "phash",
      "session",
      "sid",
      "sig",
      "authenticat",
      "auth text",
      "auth md5",
      "auth simple",
      "auth plain",
      "cipher",
      "snmp",
      "syscon",
      "trap-group",
      "kennwort",
      "pw",
      "\":",
      "\\u",
      "apikey");

  private static final Set<String> HEADERS =
      set("authorization proxyauthorization cookie setcookie cookies xauthtoken xapikey "
          + "xcsrftoken");

  private static final Set<String> WHOLE_SECRETS =
      set("pin otp totp hotp pwd pass psk seed keytab credential bearer community phash pw "
          + "passcode userpass userpin tokenpin kennwort snmpcommunity trapgroup regid "
          + "registration registrationid authtok");

  private static final List<String> SECRET_ENDS =
      list("password passwd passwort passphrase passcode secret psk pwd seed regid "
          + "registrationid registrationtoken privatekey presharedkey credential keytab "
          + "communityname communitystring phash");

  private static final List<String> CODE_ENDS =
      list("code key token tokenid sessionid certificate cookie signature");

  private static final Set<String> WHOLE_CODES =
      Set.of("sid", "sig", "authenticator", "jsessionid");

  /** What follows the word and leaves it a secret. */
  private static final Set<String> NEUTRAL =
      set("remote local text string value data hash enc encrypted plain old new current "
          + "confirm again hex ascii hexadecimal base64 primary secondary tertiary backup b64 "
          + "raw hdr bin body plaintext");

  /** After or before these it is no code. */
  private static final Set<String> OTHER_CODES = set(
      "known unknown error err return status exit reason response result country zip area http vendor "
          + "cause function region op rcode postal language primary foreign "
          + "registry host public sort total global soft ret uni bar source icmp ike hot mon "
          + "tur don");

  private static final Set<String> OTHER_WORDS =
      set("softtoken errorcode statuscode returncode exitcode zipcode "
          + "countrycode barcode unicode opcode rcode retcode resultcode hotkey");

  private static final Set<String> OTHER_SECRETS =
      set("expire expires expiry expiration policy status age length len min max history "
          + "time timeout count file txt path page reset change changed required type mode "
          + "method enable enabled disable renewal reuse strength level prompt attempts retry "
          + "retries lockout server issued state error errors size id lifetime name url usage "
          + "bytes ttl interval format auth only warn warning users user sent delivered valid "
          + "invalid storage log md yaml json");

  /**
   * What a key with these words before it, or in it, holds; blanks and hyphens may be damage.
   *
   * @param plain words that make it none
   */
  static SecretKey of(String key, Set<String> plain) {
    List<String> words = words(key);
    while (words.size() > 1 && NEUTRAL.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    String joined = String.join("", words);
    if (joined.length() < 2 || words.contains("error")) {
      return NONE;
    }
    String last = singular(words.get(words.size() - 1));
    String whole = singular(joined);
    if (HEADERS.contains(whole) || HEADERS.contains(last)) {
      return HEADER;
    }
    return isSecret(words, last, whole) ? SECRET : isCode(words, last, whole, plain) ? CODE : NONE;
  }

  private static boolean isSecret(List<String> words, String last, String whole) {
    if (WHOLE_SECRETS.contains(last)
        || WHOLE_SECRETS.contains(whole)
        || endsWithAny(SECRET_ENDS, whole)) {
      return true;
    }
    if (OTHER_SECRETS.contains(last)) {
      return false;
    }
    for (String word : words) {
      if (endsWithAny(SECRET_ENDS, singular(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithAny(List<String> ends, String word) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCode(List<String> words, String last, String whole, Set<String> plain) {
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    boolean isOther = OTHER_WORDS.contains(last)
        || OTHER_CODES.contains(before)
        || plain.contains(last)
        || plain.contains(before);
    return !isOther && (WHOLE_CODES.contains(last) || endsWithAny(CODE_ENDS, whole));
  }

  private static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i == key.length() || !isLetterOrDigit(key.charAt(i)) || beginsWord(key, i)) {
        if (begin < i) {
          words.add(key.substring(begin, i).toLowerCase(Locale.ROOT));
        }
        begin = i < key.length() && isLetterOrDigit(key.charAt(i)) ? i : i + 1;
      }
    }
    return words;
  }

  /** Whether a letter begins a word in a key such as {@code sharedKey} or {@code RSAKey}. */
  private static boolean beginsWord(String key, int at) {
    if (at == 0 || !isCapital(key.charAt(at))) {
      return false;
    }
    char before = key.charAt(at - 1);
    boolean isBeforeSmall = at + 1 < key.length() && isSmall(key.charAt(at + 1));
    return isSmall(before) || isDigit(before) || (isCapital(before) && isBeforeSmall);
  }

  private static boolean isLetterOrDigit(char c) {
    return isSmall(c) || isCapital(c) || isDigit(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A word without its number and its plural. */
  private static String singular(String word) {
    int end = word.length();
    while (end > 2 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    boolean isPlural = end > 3 && word.charAt(end - 1) == 's' && word.charAt(end - 2) != 's';
    return word.substring(0, isPlural ? end - 1 : end);
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" ", -1));
  }

  private static List<String> list(String words) {
    return List.of(words.split(" ", -1));
  }
}
