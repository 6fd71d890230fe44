package org.remediationkb.model.capture.redact;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what shows by its form what it is: serials, licence numbers, addresses, names of hosts. */
final class IdentifierFinder {

  private static final Pattern TOKEN =
      Pattern.compile("(?<![A-Za-z0-9])(?i:FTK[0-9A-Z]{13})(?![A-Za-z0-9*])");
  private static final Pattern UNIT = Pattern.compile(
      "(?<![A-Za-z0-9])(?=[A-Za-z-]{0,15}[0-9])(?i:F[0-9A-Z]{15}|F[A-Z]{2}-[0-9A-Z]{12})(?![A-Za-z0-9*])");
  private static final Pattern LICENCE =
      Pattern.compile("(?<![A-Za-z0-9])(?:FTMTRIAL|EFTM)[0-9A-Z]{4,28}(?![A-Za-z0-9*])");
  private static final Pattern EMAIL = Pattern.compile(
      "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:[.][A-Za-z0-9-]{1,63}){0,8}[.][A-Za-z]{2,24}(?![A-Za-z0-9-])");
  private static final Pattern IPV4 = Pattern.compile(
      "(?<![0-9A-Za-z.])[0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}(?![0-9A-Za-z]|[.][0-9])");
  private static final Pattern MASK = Pattern.compile("255[.].*|0[.].*|127[.].*");
  private static final Pattern MAC =
      Pattern.compile("(?<![0-9A-Za-z:])[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}(?![0-9A-Za-z:])");
  private static final Pattern IPV6 =
      Pattern.compile("(?<![0-9A-Za-z:.])(?=[0-9A-Fa-f]{0,4}:)[0-9A-Fa-f:]{3,39}(?![0-9A-Za-z])");
  private static final Pattern DOMAIN =
      Pattern.compile("(?<![A-Za-z0-9_.-])[A-Za-z0-9][A-Za-z0-9-]{0,62}"
          + "(?:[.][A-Za-z0-9-]{1,63}){0,8}[.][A-Za-z]{2,24}(?![A-Za-z0-9_-])");

  /** Names that decide what is found, or are none. */
  private static final Pattern KNOWN = Pattern.compile(
      "(?i)(?:.*[.])?fortinet[.](?:com|net)|(?:Soft)?Token[.].*|.*[.](?:Activation|Provision|Polling).*");

  private final Pseudonyms pseudonyms;

  IdentifierFinder(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** Whether a name of a host stays: one of the vendor's, or a loopback. */
  static boolean isKnownHost(String name) {
    return KNOWN.matcher(name).matches();
  }

  /** Within a part of the text: a line, or all of it. */
  void findSerials(Edits edits, int from, int to) {
    if (edits.text().indexOf('F', from) < 0 && edits.text().indexOf('f', from) < 0) {
      return;
    }
    serials(TOKEN, Kind.TOKEN_SERIAL, edits, from, to);
    for (Matcher m = LICENCE.matcher(edits.text()).region(from, to); m.find(); ) {
      boolean isMasked = m.group().contains("XXX");
      replace(edits, Kind.LICENCE_NUMBER, m, isMasked);
    }
    serials(UNIT, Kind.UNIT_SERIAL, edits, from, to);
  }

  private void serials(Pattern pattern, Kind kind, Edits edits, int from, int to) {
    for (Matcher m = pattern.matcher(edits.text()).region(from, to); m.find(); ) {
      String serial = m.group();
      if (!edits.isFree(m.start(), m.end())) {
        continue;
      }
      if (serial.toUpperCase(Locale.ROOT).contains("XXX")) {
        edits.keep(m.start(), m.end()); // masked
      } else {
        boolean isSerial = serial.equals(serial.toUpperCase(Locale.ROOT));
        String name = pseudonyms.of(kind, serial);
        edits.replace(kind, m.start(), m.end(), isSerial ? name : name.toLowerCase(Locale.ROOT));
      }
    }
  }

  void findEmails(Edits edits) {
    if (edits.text().indexOf('@') < 0) {
      return;
    }
    for (Matcher m = EMAIL.matcher(edits.text()); m.find(); ) {
      replace(edits, Kind.EMAIL, m, false);
    }
  }

  void findAddresses(Edits edits) {
    if (edits.text().indexOf('.') < 0 && edits.text().indexOf(':') < 0) {
      return;
    }
    for (Matcher m = MAC.matcher(edits.text()); m.find(); ) {
      replace(edits, Kind.MAC, m, false);
    }
    for (Matcher m = IPV4.matcher(edits.text()); m.find(); ) {
      replace(edits, Kind.IPV4, m, MASK.matcher(m.group()).matches());
    }
    for (Matcher m = IPV6.matcher(edits.text()); m.find(); ) {
      String found = m.group();
      boolean isAddress =
          found.contains("::") || found.chars().filter(c -> c == ':').count() == 7;
      boolean isPlain = found.equals("::") || found.equals("::1") || found.contains(":::");
      if (isAddress) {
        replace(edits, Kind.IPV6, m, isPlain);
      }
    }
    for (Matcher m = DOMAIN.matcher(edits.text()); m.find(); ) {
      replace(edits, Kind.HOST, m, isKnownHost(m.group()));
    }
  }

  private void replace(Edits edits, Kind kind, Matcher m, boolean stays) {
    if (stays) {
      edits.keep(m.start(), m.end());
    } else if (edits.isFree(m.start(), m.end())) {
      edits.replace(kind, m.start(), m.end(), pseudonyms.of(kind, m.group()));
    }
  }
}
