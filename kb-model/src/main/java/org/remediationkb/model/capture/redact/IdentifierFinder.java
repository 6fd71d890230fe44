package org.remediationkb.model.capture.redact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.secret.CommonNames;
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

  private static final int LONGEST_SERIAL = 40;

  private final Pseudonyms pseudonyms;
  private final NameFinder names;

  private final Identifiers identifiers;
  private final Set<String> mailboxes;
  private final CommonNames common;

  IdentifierFinder(Pseudonyms pseudonyms, NameFinder names) {
    this.pseudonyms = pseudonyms;
    this.identifiers = pseudonyms.secrets().identifiers();
    this.mailboxes = pseudonyms.secrets().terms().mailboxes();
    this.common = pseudonyms.secrets().commonNames();
    this.names = names;
  }

  /** The serials among the words of a line. */
  void findSerials(Edits edits) {
    for (Word word : edits.candidates()) {
      if (word.mayHaveSerial()) {
        findSerials(edits, word.start(), word.end());
      }
    }
  }

  /** Within a part of the text, as if it were all of it. */
  void findSerials(Edits edits, int from, int to) {
    char[] chars = edits.chars();
    int start = nextSerial(chars, from, to);
    while (start >= 0) {
      serials(edits, start);
      int end = start;
      while (end < to && Word.isPart(chars[end])) {
        end++;
      }
      start = nextSerial(chars, end + 1, to);
    }
  }

  /** Where a serial may begin within a part of a text; negative where none does. */
  private int nextSerial(char[] chars, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || !Word.isPart(chars[i])) {
        boolean mayGoOn = i < to && chars[i] == '-'; // FMG-VM0A11001234
        if ((i - start >= Word.SHORTEST_SERIAL || mayGoOn)
            && start < i
            && identifiers.mayBegin(chars[start])
            && (start == 0 || !Word.isPart(chars[start - 1]))) {
          return start;
        }
        start = i + 1;
      }
    }
    return -1;
  }

  /** What begins here, to the end of the word, or with hyphens in it. */
  private void serials(Edits edits, int start) {
    String text = edits.text();
    int end = start;
    while (end < text.length() && Word.isPart(text.charAt(end))) {
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
    while (end < most && (Word.isPart(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
      boolean isWhole = end == text.length() || !Word.isPart(text.charAt(end));
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

  /** Whether there may be anything but IPv4 addresses. */
  boolean mayFind(Edits edits) {
    if (edits.clues().has('@') || edits.clues().has('+')) {
      return true;
    }
    char[] chars = edits.chars();
    for (Word word : edits.candidates()) {
      if (mayBeMac(word)
          || mayBeIpv6(word, chars)
          || word.hasDomain(chars)
          || (word.mayHaveSerial() && nextSerial(chars, word.start(), word.end()) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Replaces addresses that were found in the text. */
  void replaceIpv4(Edits edits, List<Ipv4Address> addresses) {
    for (Ipv4Address address : addresses) {
      int start = address.start();
      int end = address.end();
      if (edits.isFree(start, end)) {
        edits.replace(Kind.IPV4, start, end, pseudonyms.of(address, edits.chars()));
      }
    }
  }

  /** A mail address: its user and its host have each their own pseudonym, as elsewhere. */
  void findEmails(Edits edits) {
    if (!edits.clues().has('@')) {
      return;
    }
    Matcher m = EMAIL.matcher(edits.text());
    while (m.find()) {
      if (!edits.isFree(m.start(), m.end())) {
        continue;
      }
      boolean isNobody = NOBODY.matcher(m.group(1)).matches()
          || mailboxes.contains(m.group(1).toLowerCase(Locale.ROOT));
      String user = isNobody ? m.group(1) : names.learned(Kind.USER, m.group(1));
      String host = common.isHost(m.group(2)) ? m.group(2) : names.learned(Kind.HOST, m.group(2));
      edits.replace(Kind.EMAIL, m.start(), m.end(), user + "@" + host);
    }
  }

  /** Addresses and names of hosts among the words, and telephone numbers. */
  void findAddresses(Edits edits) {
    String text = edits.text();
    for (Word word : edits.candidates()) {
      address(edits, word);
    }
    if (edits.clues().has('+')) {
      for (Matcher m = PHONE.matcher(text); m.find(); ) {
        edits.replace(Kind.FREE_TEXT, m.start(), m.end(), Pseudonyms.REDACTED);
      }
    }
  }

  private void address(Edits edits, Word word) {
    if (mayBeMac(word)) {
      macs(edits, word.start(), word.end());
    }
    if (word.mayHaveIpv4()) {
      replaceIpv4(edits, Ipv4Address.in(edits.chars(), List.of(word)));
    }
    if (mayBeIpv6(word, edits.chars())) {
      ipv6(edits, word.start(), word.end());
    }
    if (word.hasDomain(edits.chars())) {
      for (Matcher m = in(DOMAIN, edits, word.start(), word.end()); m.find(); ) {
        host(edits, m);
      }
    }
  }

  private static boolean mayBeMac(Word word) {
    return word.colons() >= 5 || word.hyphens() >= 5 || word.isOfThreeGroups();
  }

  private static boolean mayBeIpv6(Word word, char[] text) {
    return word.colons() >= 7 || word.hasDoubleColon(text);
  }

  private void host(Edits edits, Matcher m) {
    if (common.isHost(m.group())) {
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
}
