package org.remediationkb.model.capture.redact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.secret.Identifier;
import org.remediationkb.model.secret.Identifier.Sort;
import org.remediationkb.model.secret.Identifiers;

/** Finds what shows by its form what it is: serials, licence numbers, addresses, names of hosts. */
final class IdentifierFinder {

  private static final Pattern EMAIL = Pattern.compile(
      "(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+'=-]{1,64})@([\\p{L}\\p{N}-]{1,63}(?:[.][\\p{L}\\p{N}-]{1,63}){0,8}[.][\\p{L}]{2,24})(?![\\p{L}\\p{N}-])");
  private static final Pattern MAC = Pattern.compile(
      "(?<![0-9A-Za-z.-])(?<!(?<![0-9A-Za-z])[0-9A-Fa-f]{0,4}:)(?:[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}"
          + "|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(?:[.][0-9A-Fa-f]{4}){2})(?![0-9A-Za-z:-])");
  private static final Pattern IPV6 = Pattern.compile(
      "(?<![0-9A-Za-z.])(?<!(?<![0-9A-Za-z])[0-9A-Fa-f]{0,4}:)(?=[0-9A-Fa-f]{0,4}:)[0-9A-Fa-f:]{3,39}(?![0-9A-Za-z])");
  private static final Pattern DOMAIN =
      Pattern.compile("(?<![A-Za-z0-9_.-])[A-Za-z0-9][A-Za-z0-9-]{0,62}"
          + "(?:[.][A-Za-z0-9-]{1,63}){0,8}[.][A-Za-z]{2,24}(?![A-Za-z0-9_-])");
  private static final Pattern PHONE =
      Pattern.compile("(?<![A-Za-z0-9+])\\+[1-9](?:[ ()/.-]{0,2}[0-9]){7,14}(?![0-9A-Za-z])");

  /** Mailboxes of nobody. */
  private static final Pattern NOBODY =
      Pattern.compile("(?i)(?:do[-_]?not[-_]?reply|no[-_]?reply|root|admin|user)");

  private static final int SHORTEST_SERIAL = 8;
  private static final int LONGEST_SERIAL = 40;

  private static final byte NO_WORD = -1;
  private static final byte LETTER = 0;
  private static final byte DOT = 1;
  private static final byte OTHER = 2;

  /** Which characters words are made of. */
  private static final byte[] KINDS = new byte[128];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = Character.isLetterOrDigit(c) ? LETTER : NO_WORD;
    }
    KINDS['.'] = DOT;
    KINDS[':'] = OTHER;
    KINDS['-'] = OTHER;
    KINDS['_'] = OTHER;
  }

  /** Where words begin and end that may be identifiers. */
  private int[] places = new int[64];

  private int candidates;

  private final Pseudonyms pseudonyms;
  private final NameFinder names;

  private final Identifiers identifiers;
  private final Set<String> mailboxes;
  private final KnownHosts hosts;

  IdentifierFinder(Pseudonyms pseudonyms, NameFinder names) {
    this.pseudonyms = pseudonyms;
    this.identifiers = pseudonyms.secrets().identifiers();
    this.mailboxes = pseudonyms.secrets().terms().mailboxes();
    this.hosts = names.hosts();
    this.names = names;
  }

  /** Looks at each word once, for what may be an identifier. */
  void scan(char[] chars) {
    candidates = 0;
    int start = 0;
    int dots = 0;
    int others = 0;
    for (int i = 0; i <= chars.length; i++) {
      byte kind = i < chars.length && chars[i] < KINDS.length ? KINDS[chars[i]] : NO_WORD;
      if (kind == NO_WORD) {
        boolean mayBe = dots > 0 || others > 1 || i - start >= SHORTEST_SERIAL;
        if (mayBe && i - start > 3) {
          candidate(start, i);
        }
        start = i + 1;
        dots = 0;
        others = 0;
      } else if (kind > 0) {
        dots += kind == DOT ? 1 : 0;
        others += kind == DOT ? 0 : 1;
      }
    }
  }

  private void candidate(int start, int end) {
    if (2 * candidates == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[2 * candidates] = start;
    places[2 * candidates + 1] = end;
    candidates++;
  }

  /** The serials among the words of a line. */
  void findSerials(Edits edits) {
    for (int i = 0; i < candidates; i++) {
      if (places[2 * i + 1] - places[2 * i] >= SHORTEST_SERIAL) {
        findSerials(edits, places[2 * i], places[2 * i + 1]);
      }
    }
  }

  /** Within a part of the text, as if it were all of it. */
  void findSerials(Edits edits, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || !isWord(edits.text().charAt(i))) {
        boolean mayGoOn = i < to && edits.text().charAt(i) == '-'; // FMG-VM0A11001234
        if ((i - start >= SHORTEST_SERIAL || mayGoOn)
            && start < i
            && identifiers.mayBegin(edits.text().charAt(start))
            && (start == 0 || !isWord(edits.text().charAt(start - 1)))) {
          serials(edits, start);
        }
        start = i + 1;
      }
    }
  }

  /** What begins here, to the end of the word, or with hyphens in it. */
  private void serials(Edits edits, int start) {
    String text = edits.text();
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    int length = identifiers.together(word);
    Optional<Identifier> one = length > 0 ? Optional.empty() : identifiers.of(word);
    if (length > 0) {
      for (int at = start; at < end && edits.isFree(at, at + length); at += length) {
        serial(edits, at, at + length);
      }
    } else if (one.isPresent()) {
      varying(one.get(), edits, start, end);
    } else {
      hyphenated(edits, start, end);
    }
  }

  private void hyphenated(Edits edits, int start, int wordEnd) {
    String text = edits.text();
    int most = Math.min(text.length(), start + LONGEST_SERIAL);
    int end = wordEnd;
    while (end < most && (isWord(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
      boolean isWhole = end == text.length() || !isWord(text.charAt(end));
      if (isWhole && identifiers.of(text.substring(start, end)).isPresent()) {
        serial(edits, start, end);
        return;
      }
    }
  }

  /** One whose length differs, such as a number of a licence. */
  private void varying(Identifier form, Edits edits, int start, int end) {
    String found = edits.text().substring(start, end);
    boolean isMasked =
        found.contains("XXX") || (end < edits.text().length() && edits.text().charAt(end) == '*');
    if (!isMasked && edits.isFree(start, end)) {
      Kind kind = Kind.of(form.sort());
      edits.replace(kind, start, end, pseudonyms.of(kind, found));
    }
  }

  private void serial(Edits edits, int start, int end) {
    String serial = edits.text().substring(start, end);
    if (serial.toUpperCase(Locale.ROOT).contains("XXX")) {
      edits.keep(start, end); // masked
    } else {
      boolean isSerial = serial.equals(serial.toUpperCase(Locale.ROOT));
      Kind kind = Kind.of(identifiers.of(serial).map(Identifier::sort).orElse(Sort.UNIT));
      String name = pseudonyms.of(kind, serial.toUpperCase(Locale.ROOT));
      edits.replace(kind, start, end, isSerial ? name : name.toLowerCase(Locale.ROOT));
    }
  }

  /** A mail address: its user and its host have each their own pseudonym, as elsewhere. */
  void findEmails(Edits edits) {
    Matcher m = EMAIL.matcher(edits.text());
    while (edits.clues().has('@') && m.find()) {
      if (!edits.isFree(m.start(), m.end())) {
        continue;
      }
      boolean isNobody = NOBODY.matcher(m.group(1)).matches()
          || mailboxes.contains(m.group(1).toLowerCase(Locale.ROOT));
      String user = isNobody ? m.group(1) : names.learned(Kind.USER, m.group(1));
      String host = hosts.has(m.group(2)) ? m.group(2) : names.learned(Kind.HOST, m.group(2));
      edits.replace(Kind.EMAIL, m.start(), m.end(), user + "@" + host);
    }
  }

  /** Addresses and names of hosts among the words, and telephone numbers. */
  void findAddresses(Edits edits) {
    String text = edits.text();
    for (int i = 0; i < candidates; i++) {
      address(edits, places[2 * i], places[2 * i + 1]);
    }
    if (edits.clues().has('+')) {
      for (Matcher m = PHONE.matcher(text); m.find(); ) {
        edits.replace(Kind.FREE_TEXT, m.start(), m.end(), Pseudonyms.REDACTED);
      }
    }
  }

  private void address(Edits edits, int from, int to) {
    String text = edits.text();
    int dots = 0;
    int colons = 0;
    int hyphens = 0;
    int letters = 0;
    boolean isDouble = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      colons += c == ':' ? 1 : 0;
      hyphens += c == '-' ? 1 : 0;
      letters += c > '9' && c != ':' ? 1 : 0;
      isDouble |= c == ':' && i > from && text.charAt(i - 1) == ':';
    }
    if (colons >= 5 || hyphens >= 5 || (dots == 2 && to - from == 14)) {
      macs(edits, from, to);
    }
    if (dots >= 3) {
      ipv4(edits, from, to);
    }
    if (isDouble || colons >= 7) {
      ipv6(edits, from, to);
    }
    if (dots > 0 && letters > 1) {
      for (Matcher m = in(DOMAIN, edits, from, to); m.find(); ) {
        host(edits, m);
      }
    }
  }

  private void host(Edits edits, Matcher m) {
    if (hosts.has(m.group())) {
      edits.keep(m.start(), m.end());
    } else if (edits.isFree(m.start(), m.end())) {
      edits.replace(Kind.HOST, m.start(), m.end(), pseudonyms.name(Kind.HOST, m.group()));
    }
  }

  private void macs(Edits edits, int from, int to) {
    for (Matcher m = in(MAC, edits, from, to); m.find(); ) {
      String digits = m.group().replaceAll("[:.-]", "").toLowerCase(Locale.ROOT);
      String by = pseudonyms.of(Kind.MAC, digits);
      char sign = m.group().indexOf(':') > 0 ? ':' : m.group().indexOf('-') > 0 ? '-' : '.';
      int group = sign == '.' ? 4 : 2;
      StringBuilder written = new StringBuilder();
      for (int i = 0; i < by.length(); i += group) {
        written.append(i > 0 ? "" + sign : "").append(by, i, i + group);
      }
      edits.replace(Kind.MAC, m.start(), m.end(), written.toString());
      names.findLease(edits, m.start(), m.end());
    }
  }

  private void ipv4(Edits edits, int from, int to) {
    String text = edits.text();
    for (int at = from; at < to; at++) {
      char before = at > 0 ? text.charAt(at - 1) : ' ';
      if (isDigit(text.charAt(at)) && before != '.' && !isWord(before)) {
        int end = ipv4End(text, at, to);
        if (end > 0) {
          String address = text.substring(at, end);
          if (!isNobodys(address) && edits.isFree(at, end)) {
            edits.replace(Kind.IPV4, at, end, pseudonyms.of(Kind.IPV4, address));
          }
          at = end;
        }
      }
    }
  }

  /** A mask, any address, the unit itself. */
  private static boolean isNobodys(String address) {
    return address.startsWith("255.") || address.startsWith("0.") || address.startsWith("127.");
  }

  /** The end of four numbers with a full stop between two; negative where there are no such. */
  private static int ipv4End(String text, int start, int to) {
    int at = start;
    for (int number = 0; number < 4; number++) {
      int digits = 0;
      while (at < to && isDigit(text.charAt(at)) && digits < 4) {
        at++;
        digits++;
      }
      boolean goesOn = number == 3 || (at < to && text.charAt(at) == '.');
      if (digits == 0 || digits > 3 || !goesOn) {
        return -1;
      }
      at += number < 3 ? 1 : 0;
    }
    boolean isWord = at < text.length() && isWord(text.charAt(at));
    boolean isLonger =
        at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
    return isWord || isLonger ? -1 : at;
  }

  private void ipv6(Edits edits, int from, int to) {
    for (Matcher m = in(IPV6, edits, from, to); m.find(); ) {
      String found = m.group();
      boolean isAddress =
          found.contains("::") || found.chars().filter(c -> c == ':').count() == 7;
      boolean isPlain = found.equals("::") || found.equals("::1") || found.contains(":::");
      if (isAddress) {
        replace(edits, Kind.IPV6, m, isPlain);
      }
    }
  }

  private static Matcher in(Pattern pattern, Edits edits, int from, int to) {
    return pattern.matcher(edits.text()).region(from, to).useTransparentBounds(true);
  }

  private void replace(Edits edits, Kind kind, Matcher m, boolean stays) {
    if (!stays && edits.isFree(m.start(), m.end())) {
      edits.replace(kind, m.start(), m.end(), pseudonyms.of(kind, m.group()));
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return kind(c) == LETTER;
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : NO_WORD;
  }
}
