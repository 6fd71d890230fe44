package org.remediationkb.model.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds passwords and codes that commands take as arguments, with a prompt before them or without. */
final class ArgumentFinder {

  /** Words without one of which no command takes a secret. */
  static final List<String> STEMS = List.of(
      "auths",
      "tftp",
      "ftp ",
      "scp ",
      "usb ",
      "login",
      "create-account",
      "register-device",
      " -p",
      " -w",
      " -u",
      " -a",
      " -x",
      " -k",
      " -c",
      "/p:",
      "radtest",
      "private-enc");

  private static final Pattern AUTHSERVER =
      Pattern.compile("(?i)\\bte[st]{0,2}+ ++auths[a-z]{0,5}+ ++([a-z0-9+-]{1,20}+) ++(.++)");
  private static final Pattern TRANSFER = Pattern.compile(
      "(?i)\\bex[ecut]{0,5}+ (?=(?:[^\\s]{1,40} ++){1,6})[^\"]{0,200}? (tftp|s?ftp|ftps|scp|usb(?:-mode)?) ++(.++)");
  private static final Pattern LOGIN = Pattern.compile(
      "(?i)\\bex[ecut]{0,5}+ ++[a-z-]{0,30}(?:login|create-account|register-device)[a-z-]{0,20} ++(.++)");
  private static final Pattern ENCRYPTION =
      Pattern.compile("(?i)\\bprivate-encryption-key ++(?:sample|verify)[a-z-]* ++(.++)");
  private static final Pattern SWITCH = Pattern.compile(
      "(?<=\\s)-(?:p|P|pw|w|W|k)(?:[ =]++|(?=[^\\s]*[^0-9\\s]))(?!-)[\"']?+([^\\s\"']++)");
  private static final Pattern PROGRAM =
      Pattern.compile("(?i)\\b(?:sshpass|mysql[a-z]*|mariadb|7za?|zip"
          + "|unzip|psql|plink|pscp|smbclient|ldap[a-z]{3,8}|snmp[a-z]{3,12}|curl|wget|rdesktop|xfreerdp"
          + "|docker|radtest|kinit|net use|openssl|rpcclient|wmic)\\b");
  private static final Pattern USER_PASSWORD = Pattern.compile(
      "\\s-{1,2}(?:u|U|user)(?:[ =]++|(?=\\S))[\"']?+[^\\s:%\"']{0,100}+[:%]([^\\s\"']++)");
  private static final Pattern SNMP = Pattern.compile("\\s-[cAX] ++[\"']?+([^\\s\"']++)");
  private static final Pattern SLASH = Pattern.compile("(?<=\\s)/p:([^\\s]++)");
  private static final Pattern RADTEST =
      Pattern.compile("\\bradtest ++(?:-[^\\s]++ ++)*+[^\\s]++ ++(.++)");
  private static final Pattern ARGUMENT = Pattern.compile("\"[^\"]*+\"?|'[^']*+'?|[^\\s\"']++");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}|[*]+");

  private final String text;
  private final Spans spans;
  private final List<SecretArgument> declared;

  /** In a text, besides what any console takes as secrets, what these are. */
  ArgumentFinder(String text, Spans spans, List<SecretArgument> declared) {
    this.text = text;
    this.spans = spans;
    this.declared = declared;
  }

  void find() {
    for (Matcher m = AUTHSERVER.matcher(text); m.find(); ) {
      rest(m, 2, passwordAfter(m.group(1)));
    }
    for (Matcher m = TRANSFER.matcher(text); m.find(); ) {
      String way = m.group(1);
      rest(m, 2, way.startsWith("usb") ? 1 : way.startsWith("tftp") ? 2 : 3);
    }
    for (Matcher m = LOGIN.matcher(text); m.find(); ) {
      rest(m, 1, 1);
    }
    all(ENCRYPTION);
    declared.forEach(this::declared);
    switches();
  }

  private void declared(SecretArgument argument) {
    if (!argument.isCode()) {
      all(argument.pattern());
      return;
    }
    for (Matcher m = argument.pattern().matcher(text); m.find(); ) {
      code(m.start(1), m.end(1));
    }
  }

  private static int passwordAfter(String type) {
    return switch (type) {
      case "radius" -> 3;
      case "radius-direct", "ldap-direct" -> 2;
      default -> 2;
    };
  }

  private void switches() {
    all(SWITCH);
    if (PROGRAM.matcher(text).find()) {
      all(USER_PASSWORD);
      all(SNMP);
      all(SLASH);
      all(RADTEST);
    }
  }

  /** The arguments from one of them on. */
  private void rest(Matcher m, int group, int first) {
    Matcher arguments = ARGUMENT.matcher(text).region(m.start(group), m.end(group));
    List<Integer> starts = new ArrayList<>();
    while (starts.size() <= first && arguments.find()) {
      starts.add(arguments.start());
    }
    if (starts.size() > first) {
      spans.add(starts.get(first), m.end(group));
    }
  }

  private void all(Pattern pattern) {
    for (Matcher m = pattern.matcher(text); m.find(); ) {
      if (!NUMBER.matcher(m.group(1)).matches()) {
        spans.add(m.start(1), m.end(1));
      }
    }
  }

  private void code(int start, int end) {
    if (FormFinder.isNoCode(text.substring(start, end)) || text.indexOf('*', start) >= 0) {
      spans.keep(start, end);
    } else {
      spans.add(start, end, end - start > 15);
    }
  }
}
