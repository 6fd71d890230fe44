package org.remediationkb.model.capture.redact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place where a name stands.
 *
 * @param kind of what it is the name
 * @param pattern what precedes it; its groups are the name
 * @param words without one of which there is no such place
 */
record NamePlace(Kind kind, Pattern pattern, List<String> words) {

  private static final String OPEN = "[\\\\\"'\\[(<]{0,4}+";
  private static final String SIGN = "[\\\\\"']{0,4}+\\s{0,20}+[:=]\\s{0,4}+";
  private static final String NAME =
      "(?:\"([^\"\\\\]{1,64})\\\\?\"|" + OPEN + "([^\\s\"',;{}\\[\\]()<>&|=:]{1,64}))";

  private static final Pattern LOGIN = Pattern.compile(
      "(?i)(?<![a-z0-9])(?:[a-z]{0,8}user[ _-]?(?:name|id)?|login(?: as)?|logged in as|log in as"
          + "|account|initiator|owner|assignee|uid|samaccountname|userprincipalname|usr|admin)"
          + "(?:" + SIGN + "|\\s\"(?=[^\"]{1,64}\"[.]?$))" + NAME);
  private static final Pattern QUOTED_USER = Pattern.compile(
      "(?i)\\b(?:user(?:name)?(?: name)?|member|authenticate|administrator|for|of|account|login of)\\s{1,3}"
          + "(?:'([^']{1,64})'|\\[([^\\]]{1,64})\\]|\"([^\"]{1,64})\")");
  private static final Pattern USER_IN_SENTENCE = Pattern.compile(
      "(?i)\\b(?:auth req [0-9]{0,12}+ ?for|(?:for |the )?user|administrator|using username|logged in as|log in as)"
          + " \"?([^\\s\"',;:()\\[\\]=]{2,64})\"?(?= (?:in|from|group|succeeded|failed|logged|has|login|authenticated|on|at|is|was|against)\\b|[.]?$)");
  private static final Pattern HA_MANAGE =
      Pattern.compile("(?i)\\bex[ecut]{0,5}+ ++ha ++man[age]{0,3}+ ++[0-9]{1,3} ++([^\\s]{1,64})");
  private static final Pattern TRANSFER_USER = Pattern.compile(
      "(?i)\\bex[ecut]{0,5}+ [a-z0-9 -]{1,80}? (?:s?ftp|ftps|scp) ++[^\\s]{1,200} ++[^\\s]{1,200} ++([^\\s]{1,64})");
  private static final Pattern TESTED_USER = Pattern.compile(
      "(?i)\\bte[st]{0,2}+ ++auths[a-z]{0,5}+ ++(?:radius ++[^\\s]{1,64} ++[a-z0-9]{1,10}|(?!radius)[a-z0-9+-]{1,20} ++[^\\s]{1,64}) ++\"?([^\\s\"]{1,64})");
  private static final Pattern TESTED_SERVER = Pattern.compile(
      "(?i)\\bte[st]{0,2}+ ++auths[a-z]{0,5}+ ++[a-z0-9+-]{1,20} ++\"?([^\\s\"]{1,64})");
  private static final Pattern REMOTE_USER =
      Pattern.compile("(?<![A-Za-z0-9._-])([\\p{L}\\p{N}._-]{1,64})@(?=[\\p{L}\\p{N}])");
  private static final Pattern PERSON = Pattern.compile(
      "^Dear ([\\p{L}][^,:;!]{1,60})[,:;!]|(?i)\\b(?:from|to|cc|bcc|reply-to|sender):\\s{0,3}\"?([^\"<>@:]{2,64}?)\"?\\s?<");
  private static final Pattern HOST_NAME = Pattern.compile(
      "(?i)(?:\\b(?:host[ _-]?name|dev(?:ice)?[ _-]?name|srcname|dstname|computer[ _-]?name|authserver|nas-identifier|assigned[ _-]?host|client[ _-]?host)"
          + SIGN + NAME
          + "|\\bPING6? (?=\\S{1,255} \\()(\\S{1,255})|--- (?=\\S{1,255} ping statistics)(\\S{1,255})"
          + "|\\bex[ecut]{0,5}+ (?:pi(?:ng6?)?|traceroute|telnet|ssh) (?!-)([^\\s@:]{1,255})|^(?:server|fmg)\\s*+: ?([^\\s\"',(){}]{1,255})"
          + "|\\b(?:server|against|host)\\s{1,2}(?:'([^']{1,64})'|\\[([^\\]]{1,64})\\]))");
  private static final Pattern CLUSTER_MEMBER = Pattern.compile(
      "(?i)^\\s{0,8}(?:master|slave|primary|secondary|backup|standby)\\s{0,12}:\\s{0,3}([^\\s,:][^,:]{0,62}?)\\s{0,40},\\s");
  private static final Pattern PLAYBOOK_HOST = Pattern.compile(
      "^(?:ok|changed|fatal|failed|skipping|unreachable): \\[([^\\]\\s]{1,255})\\]");
  private static final Pattern GROUP_NAME = Pattern.compile(
      "(?i)(?<![a-z])(?:[a-z]{0,8}group[ _-]?name|usergroup|user group|group)" + SIGN + NAME
          + "|\\b(?:in )?group(?:s|\\(s\\))?\\s{1,2}(?:'([^']{1,64})'|\\[([^\\]]{1,64})\\]|\"([^\"]{1,64})\")|\\bin group ([^\\s\"',;:()\\[\\]=]{2,64})");
  private static final Pattern VDOM_NAME = Pattern.compile(
      "(?i)(?<![a-z0-9])(?:vd|vdom|vf|vd_name|vdom[_-]name|current vdom|virtual domain)" + SIGN
          + NAME + "|(?<![A-Za-z0-9])vd-([^\\s:\",;]{1,31}):[0-9]");
  private static final Pattern DN_GROUP = Pattern.compile(
      "(?i)(?<![a-z0-9])(?:OU|O|L|ST)\\s?=\\s?((?:[^,/+\"'<>\\\\=;]|\\\\,){1,64})(?=[,/+\"'<>;]|$)");
  private static final Pattern DN_USER = Pattern.compile(
      "(?i)(?<![a-z0-9])(?:CN|UID|SN|GN|givenName)\\s?=\\s?((?:[^,/+\"'<>\\\\=;)]|\\\\,){1,64})(?=[,/+\"'<>;)]|$)");
  private static final Pattern DN_HOST =
      Pattern.compile("(?i)(?<![a-z0-9])DC\\s?=\\s?([^,/+\"'<>\\\\=;\\s)]{1,64})");
  private static final Pattern ACCOUNT_LINE =
      Pattern.compile("(?i)^\\s{0,8}(?:username|local-user) ([^\\s\":=]{1,64})");
  private static final Pattern URL_USER =
      Pattern.compile("[a-z]://([^\\s/@:\"'<>?]{1,64}):[^\\s/]{1,256}@");
  private static final Pattern OPTION_USER =
      Pattern.compile("\\s-{1,2}u(?:ser)?[ =]?[\"']?([^\\s:%\"'-][^\\s:%\"']{0,63})[:%]");

  static final List<NamePlace> ALL = List.of(
      place(
          Kind.USER,
          LOGIN,
          "user|login|logged|log in|account|initiator|owner|assignee|uid|usr|admin"),
      place(Kind.USER, QUOTED_USER, "user|member|authenticate|administrator|for '|of '|account"),
      place(Kind.USER, USER_IN_SENTENCE, "auth req|user |administrator |logged in as|log in as"),
      place(Kind.USER, HA_MANAGE, " ha man"),
      place(Kind.USER, TRANSFER_USER, "ftp |ftps |scp "),
      place(Kind.USER, TESTED_USER, " auths"),
      place(Kind.HOST, TESTED_SERVER, " auths"),
      place(Kind.USER, REMOTE_USER, "@"),
      place(Kind.USER, PERSON, "dear |from:|to:|cc:|sender:"),
      place(
          Kind.HOST,
          HOST_NAME,
          "host|name|authserver|nas-id|ping|exe|ex |tracer|telnet|ssh|server|fmg|against|nas-identifier"),
      place(Kind.HOST, CLUSTER_MEMBER, "master|slave|primary|secondary|backup|standby"),
      place(Kind.HOST, PLAYBOOK_HOST, ": ["),
      place(Kind.GROUP, GROUP_NAME, "group"),
      place(Kind.VDOM, VDOM_NAME, "vd-|vd=|vdom|vd\"|vd |vd:|vf=|vd_|virtual domain"),
      place(Kind.GROUP, DN_GROUP, "dc=|cn=|ou=|cn =|ou =|dc ="),
      place(Kind.USER, DN_USER, "cn=|cn =|uid=|sn=|gn=|givenname"),
      place(Kind.HOST, DN_HOST, "dc=|dc ="),
      place(Kind.USER, ACCOUNT_LINE, "username|local-user"),
      place(Kind.USER, URL_USER, "://"),
      place(Kind.USER, OPTION_USER, " -u| --u"));

  private static NamePlace place(Kind kind, Pattern pattern, String words) {
    return new NamePlace(kind, pattern, List.of(words.split("[|]", -1)));
  }
}
