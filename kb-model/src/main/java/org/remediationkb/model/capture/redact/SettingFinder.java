package org.remediationkb.model.capture.redact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.configuration.Quotes;

/** Finds names and comments in a configuration, and follows which of its tables is open. */
final class SettingFinder {

  private static final Pattern SETTING = Pattern.compile("([a-z][a-z0-9_+-]{0,60}+)\\s++(.++)");
  private static final Pattern VALUE =
      Pattern.compile("\\\\*+\"((?:[^\"\\\\]++|\\\\(?!\"))*+)\\\\*+\"?|[^\\s\"]++");

  private static final Pattern USERS =
      Pattern.compile("user (?:local|loc|peer)|sys(?:tem)? (?:adm(?:in)?|api-user)");
  private static final Pattern SERVERS =
      Pattern.compile("user (?:ldap|radius|tacacs\\+|pop3|fsso|saml|krb-keytab)");
  private static final Pattern GROUPS = Pattern.compile("user (?:group|peergrp|adgrp)");
  private static final Pattern VDOMS = Pattern.compile("vdom|system vdom");

  private static final Set<String> USER_KEYS =
      Set.of("name", "username", "user", "users", "client-name", "sms-custom-server");
  private static final Set<String> HOST_KEYS = Set.of(
      "hostname",
      "server",
      "fmg",
      "fqdn",
      "smtp-server",
      "mail-server",
      "domain",
      "alias",
      "ldap-server",
      "radius-server",
      "tacacs+-server",
      "remote-auth-server",
      "domain-controller");
  private static final Set<String> GROUP_KEYS =
      Set.of("group-name", "member", "groups", "usergroup", "remote-group", "group", "cnid");
  private static final Set<String> VDOM_KEYS = Set.of("vdom", "vd", "management-vdom");
  private static final Pattern FREE_TEXT = Pattern.compile(
      "comments?|description|location|contact.*|sms-phone|phone.*|ssid|buffer|.*banner.*|gui-.*-label");

  /** What findings depend on. */
  private static final Set<String> PLAIN_KEYS = Set.of("license", "status", "type", "two-factor");

  /** What begins a statement that opens a table or an entry, or closes one. */
  static final List<String> VERBS = List.of("edit ", "ed ", "config ", "conf ", "end");

  /** Without one of these or of the verbs, a line holds no name and opens no table. */
  static final List<String> WORDS = List.of(
      "set name",
      "user",
      "server",
      "host",
      "fmg",
      "fqdn",
      "domain",
      "alias",
      "member",
      "group",
      "vdom",
      "set vd",
      "controller",
      "#",
      "$");

  /** How much may precede the quote of a key. */
  private static final int KEY_INDENT = 8;

  private static final int DEEPEST = 64;
  private static final int MOST_VALUE_LINES = 2000;
  private static final int MOST_OPENED = 10_000;

  private final NameFinder names;
  private final Set<String> plainKeys;
  private final Deque<String> tables = new ArrayDeque<>();
  private final Set<String> opened = new HashSet<>();
  private int valueLines;

  /**
   * Finds names and comments.
   *
   * @param plainKeys settings whose values are neither
   */
  SettingFinder(NameFinder names, Set<String> plainKeys) {
    this.names = names;
    this.plainKeys = plainKeys;
  }

  /** Whether a prompt may show this in parentheses because it was opened. */
  boolean isOpened(String context) {
    return opened.contains(context.toLowerCase(Locale.ROOT));
  }

  /** Finds in a line, which may begin with a prompt. */
  void find(Edits edits, int from, int to, boolean hasPrompt, boolean isTop) {
    if (valueLines == 0 && !hasPrompt && !mayBe(edits, from, to)) {
      return;
    }
    String text = edits.text().substring(from, to);
    Optional<Statement> statement = Statement.in(text, edits.clues());
    if (hasPrompt || statement.isPresent() || text.startsWith("#config-version")) {
      valueLines = 0;
    } else if (valueLines > 0 && !Passages.isMessage(text)) {
      rest(edits, from, to);
      return;
    }
    if (isTop) {
      tables.clear();
    }
    if (statement.isPresent()) {
      statement(edits, from, statement.get());
    }
  }

  /** Whether the next line may be within a value that goes on. */
  boolean isInValue() {
    return valueLines > 0;
  }

  /** Most lines are none, which shows by their first letter, or they have the sign of a prompt. */
  static boolean mayBe(Edits edits, int from, int to) {
    if (edits.clues().has('#') || edits.clues().has('$')) {
      return true;
    }
    String text = edits.text();
    int at = skip(text, from, to, " \t\"'");
    if (at == to || text.charAt(at) < '0' || text.charAt(at) > '9') {
      return at < to && "secaun[{".indexOf(text.charAt(at)) >= 0;
    }
    int date = afterWord(text, at, to);
    int time = afterWord(text, date, to);
    return mayBegin(text, at, to) || mayBegin(text, date, to) || mayBegin(text, time, to);
  }

  /** Whether a verb may be next, or a key in quotes. */
  private static boolean mayBegin(String text, int at, int to) {
    String next = text.substring(at, Math.min(to, at + KEY_INDENT + 1));
    return (!next.isEmpty() && "secaun'".indexOf(next.charAt(0)) >= 0)
        || next.indexOf('"') >= 0
        || next.indexOf('\\') >= 0;
  }

  private static int afterWord(String text, int from, int to) {
    int at = from;
    while (at < to && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return skip(text, at, to, " \t");
  }

  private static int skip(String text, int from, int to, String these) {
    int at = from;
    while (at < to && these.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** More of a value in quotes, which nobody needs. */
  private void rest(Edits edits, int from, int to) {
    String text = edits.text().substring(from, to);
    boolean closes = Quotes.isOdd(text);
    valueLines = closes ? 0 : (valueLines + 1) % MOST_VALUE_LINES;
    int end = closes ? from + text.lastIndexOf('"') : to;
    edits.replaceRest(Kind.SECRET, from, end, Pseudonyms.REDACTED);
  }

  private void statement(Edits edits, int from, Statement statement) {
    String arguments = statement.arguments();
    int start = from + statement.start();
    switch (statement.verb().charAt(0)) {
      case 'c' -> {
        if (tables.size() < DEEPEST) {
          tables.push(arguments.strip());
        }
        open(arguments.substring(arguments.lastIndexOf(' ') + 1));
      }
      case 'e' -> {
        if (statement.verb().equals("end")) {
          tables.poll();
        } else {
          edit(edits, start, arguments);
        }
      }
      case 's', 'a' -> {
        Matcher setting = SETTING.matcher(arguments);
        if (setting.matches()) {
          set(edits, setting.group(1), start + setting.start(2), start + setting.end(2));
        }
      }
      default -> {}
    }
  }

  private void open(String name) {
    if (opened.size() < MOST_OPENED) {
      opened.add(name.replace("\"", "").replace("\\", "").toLowerCase(Locale.ROOT));
    }
  }

  private boolean isIn(Pattern table) {
    return !tables.isEmpty() && table.matcher(tables.peek()).matches();
  }

  private Kind kindOfEntry() {
    return isIn(USERS)
        ? Kind.USER
        : isIn(SERVERS)
            ? Kind.HOST
            : isIn(GROUPS) ? Kind.GROUP : isIn(VDOMS) ? Kind.VDOM : Kind.SECRET;
  }

  private void edit(Edits edits, int start, String name) {
    Kind kind = kindOfEntry();
    if (kind != Kind.VDOM) {
      open(name);
    }
    if (kind != Kind.SECRET) {
      values(kind, edits, start, start + name.length());
    }
  }

  private void set(Edits edits, String key, int start, int end) {
    String value = edits.text().substring(start, end);
    boolean isOpen = Quotes.isOdd(value);
    valueLines = isOpen ? 1 : 0;
    if (isOpen && !PLAIN_KEYS.contains(key) && !plainKeys.contains(key)) {
      edits.replaceRest(
          Kind.SECRET, value.startsWith("\"") ? start + 1 : start, end, Pseudonyms.REDACTED);
    } else if (FREE_TEXT.matcher(key).matches()) {
      freeText(edits, start, end);
    } else if (USER_KEYS.contains(key)) {
      values(Kind.USER, edits, start, end);
    } else if (HOST_KEYS.contains(key)) {
      values(Kind.HOST, edits, start, end);
    } else if (GROUP_KEYS.contains(key)) {
      values(key.equals("member") && isIn(GROUPS) ? Kind.USER : Kind.GROUP, edits, start, end);
    } else if (VDOM_KEYS.contains(key)) {
      values(Kind.VDOM, edits, start, end);
    }
  }

  /** Each value is a name, in quotes or not. */
  private void values(Kind kind, Edits edits, int start, int end) {
    for (Matcher m = VALUE.matcher(edits.text()).region(start, end); m.find(); ) {
      int group = m.start(1) >= 0 ? 1 : 0;
      names.name(kind, edits, m.start(group), m.end(group));
    }
  }

  /** Within its quotes, whatever quotes it has itself; then what follows them. */
  private static void freeText(Edits edits, int start, int end) {
    Matcher m = VALUE.matcher(edits.text()).region(start, end);
    int from = m.lookingAt() && m.start(1) >= 0 ? m.start(1) : start;
    int quote = edits.text().lastIndexOf('"', end - 1);
    int close = quote < from ? end : quote;
    int to = close;
    while (to > from && edits.text().charAt(to - 1) == '\\') {
      to--;
    }
    edits.replace(Kind.FREE_TEXT, from, to, Pseudonyms.REDACTED);
    edits.replaceRest(Kind.FREE_TEXT, close + 1, end, Pseudonyms.REDACTED);
  }
}
