package org.remediationkb.model.capture.redact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names of users and hosts: by where they stand, and again wherever else they stand. */
final class NameFinder {

  private static final Pattern LOGIN = Pattern.compile("(?i)\\b(?:log(?:ged )?in as:?|login:"
      + "|using username|user(?:_?name)?[\"']?\\s?+[:=])\\s*+[\"']?+([^\\s\"',;{}\\[\\]()]{1,64})");
  private static final Pattern REMOTE =
      Pattern.compile("(?<![A-Za-z0-9._-])([A-Za-z0-9._-]{1,64})@(?=[A-Za-z0-9])");
  private static final Pattern HOST =
      Pattern.compile("(?i)(?:\\bhostname[\"']?\\s*+[:=]\\s*+[\"']?+"
          + "|\\bPING6? (?=\\S{1,255} \\()|--- (?=\\S{1,255} ping statistics)"
          + "|\\bex[ecut]{0,5} (?:pi(?:ng6?)?|traceroute) (?!-)|^(?:server|fmg)\\s*+: ?)"
          + "([^\\s\"',(){}]{1,255})");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,63}+(?:[.][\\p{L}\\p{N}_-]{1,63}+){0,8}+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,64})\"");

  /** A name that is also a word of the console is replaced only where it stands as a name. */
  private static final Set<String> CONSOLE = Set.of(
      ("admin root global local user users status active lock locked new type password fortitoken"
              + " system config edit set next end show get diagnose execute fortigate provisioned"
              + " provisioning timeout token tokens server reachable unreachable unknown email mobile"
              + " error enable disable none fortimanager fortiguard test guest version command ping"
              + " import activate activated already info debug seed license received from success and"
              + " be returned won for fail return code total drift serial-number packets transmitted"
              + " bytes packet loss statistics data vdom two-factor central-management forticare"
              + " result cmdb save not exist in activation provision current mode standalone hostname"
              + " expired found card hi the a fortitoken-mobile full-configuration parse before")
          .split(" "));

  private final Pseudonyms pseudonyms;

  NameFinder(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  void find(Edits edits) {
    for (Matcher m = LOGIN.matcher(edits.text()); m.find(); ) {
      user(edits, m.start(1), m.end(1));
    }
    for (Matcher m = HOST.matcher(edits.text()); m.find(); ) {
      host(edits, m.start(1), m.end(1));
    }
    boolean mayHaveRemote = edits.text().indexOf('@') >= 0;
    for (Matcher m = REMOTE.matcher(mayHaveRemote ? edits.text() : ""); m.find(); ) {
      user(edits, m.start(1), m.end(1));
    }
  }

  /** A user stands there; {@code admin} is everybody's. */
  void user(Edits edits, int start, int end) {
    String name = edits.text().substring(start, end);
    if (edits.isFree(start, end) && !name.equals("admin") && !name.isBlank()) {
      edits.replace(Kind.USER, start, end, pseudonyms.of(Kind.USER, name));
    }
  }

  /** A host stands there, with a name or an address. */
  void host(Edits edits, int start, int end) {
    String name = edits.text().substring(start, end);
    boolean isAddress = name.matches("[0-9.]+|.*:.*");
    if (IdentifierFinder.isKnownHost(name)) {
      edits.keep(start, end);
    } else if (!isAddress && edits.isFree(start, end)) {
      edits.replace(Kind.HOST, start, end, pseudonyms.of(Kind.HOST, name));
    }
  }

  /** The names that were seen before, wherever they stand. */
  void findKnown(Edits edits) {
    for (Matcher m = QUOTED.matcher(edits.text()); m.find(); ) {
      known(edits, m.start(1), m.end(1));
    }
    for (Matcher m = WORD.matcher(edits.text()); m.find(); ) {
      known(edits, m.start(), m.end());
    }
  }

  private void known(Edits edits, int start, int end) {
    String word = edits.text().substring(start, end);
    if (word.length() > 2 && !CONSOLE.contains(word.toLowerCase(Locale.ROOT))) {
      Optional<String> user = pseudonyms.known(Kind.USER, word);
      user.ifPresent(name -> edits.replace(Kind.USER, start, end, name));
      pseudonyms
          .known(Kind.HOST, word)
          .ifPresent(name -> edits.replace(Kind.HOST, start, end, name));
    }
  }
}
