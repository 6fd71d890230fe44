package org.remediationkb.model.capture.redact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.configuration.Quotes;
import org.remediationkb.model.capture.console.Prompt;

/** Finds what a configuration holds, and follows which of its tables is open. */
final class SettingFinder {

  private static final Pattern SET = Pattern.compile(
      "(?:^|\\s)set?\\s++([a-z][a-z0-9-]{0,60}+)\\s++(.*?)\\s{0,20}+(?:\\s<{1,4}-{1,8})?$");
  private static final Pattern EDIT =
      Pattern.compile("(?:^|[#$]\\s)\\s*+ed(?:it?)?+\\s++(.+?)\\s{0,20}+(?:\\s<{1,4}-{1,8})?$");
  private static final Pattern CONFIG =
      Pattern.compile("(?:^|[#$]\\s)\\s*+conf(?:ig?)?+\\s++(.+?)\\s{0,20}+$");
  private static final Pattern STATEMENT =
      Pattern.compile("\\s*+(?:(?:set|unset|edit|config)\\s.*+|next|end|#config-version.*+)");
  private static final Pattern USERS =
      Pattern.compile("user (?:local|loc|peer)|sys(?:tem)? (?:adm(?:in)?|api-user)");
  private static final Set<String> USER_KEYS = Set.of("name", "username", "user");
  private static final Set<String> HOST_KEYS =
      Set.of("hostname", "server", "fmg", "fqdn", "smtp-server", "mail-server", "domain");
  private static final Pattern FREE_TEXT =
      Pattern.compile("comments?|description|alias|location|contact.*|sms-phone|sms-custom-server");

  /** What findings depend on. */
  private static final Set<String> PLAIN_KEYS =
      Set.of("fortitoken", "license", "status", "type", "two-factor");

  private static final int DEEPEST = 64;
  private static final int MOST_VALUE_LINES = 2000;

  private final NameFinder names;
  private final Deque<String> tables = new ArrayDeque<>();
  private int valueLines;

  SettingFinder(NameFinder names) {
    this.names = names;
  }

  void find(Edits edits, Optional<Prompt> prompt) {
    String text = edits.text();
    if (prompt.isPresent() || STATEMENT.matcher(text).matches()) {
      valueLines = 0;
    } else if (valueLines > 0 && !Passages.isMessage(text)) {
      rest(edits);
      return;
    }
    if (prompt.isPresent() && prompt.get().context().isEmpty()) {
      tables.clear();
    }
    tables(text);
    Matcher edit = EDIT.matcher(text);
    if (edit.find() && USERS.matcher(String.valueOf(tables.peek())).matches()) {
      int[] value = unquoted(text, edit.start(1), edit.end(1));
      names.user(edits, value[0], value[1]);
    }
    Matcher set = SET.matcher(text);
    if (set.find()) {
      set(edits, set.group(1), set.start(2), set.end(2));
    }
  }

  /** More of a value in quotes, which nobody needs. */
  private void rest(Edits edits) {
    String text = edits.text();
    boolean closes = Quotes.isOdd(text);
    valueLines = closes ? 0 : (valueLines + 1) % MOST_VALUE_LINES;
    int end = closes ? text.lastIndexOf('"') : text.length();
    edits.replace(Kind.SECRET, 0, end, Pseudonyms.REDACTED);
  }

  private void tables(String text) {
    Matcher config = CONFIG.matcher(text);
    if (config.find() && tables.size() < DEEPEST) {
      tables.push(config.group(1));
    } else if (text.strip().equals("end") && !tables.isEmpty()) {
      tables.pop();
    }
  }

  private void set(Edits edits, String key, int start, int end) {
    String text = edits.text();
    boolean isOpen = Quotes.isOdd(text.substring(start));
    valueLines = isOpen ? 1 : 0;
    int[] value = unquoted(text, start, end);
    boolean isEncrypted = text.startsWith("ENC ", value[0]);
    if (SecretFinder.isSecretKey(key) || (isOpen && !PLAIN_KEYS.contains(key))) {
      int from = isEncrypted ? value[0] + "ENC ".length() : value[0];
      edits.replace(Kind.SECRET, from, value[1], Pseudonyms.REDACTED);
    } else if (FREE_TEXT.matcher(key).matches()) {
      edits.replace(Kind.FREE_TEXT, value[0], value[1], Pseudonyms.REDACTED);
    } else if (USER_KEYS.contains(key)) {
      names.user(edits, value[0], value[1]);
    } else if (HOST_KEYS.contains(key) && text.substring(value[0], value[1]).matches("\\S+")) {
      names.host(edits, value[0], value[1]);
    }
  }

  private static int[] unquoted(String text, int start, int end) {
    boolean opens = start < end && "\"'".indexOf(text.charAt(start)) >= 0;
    boolean closes = opens && end - start > 1 && text.charAt(end - 1) == text.charAt(start);
    return new int[] {opens ? start + 1 : start, closes ? end - 1 : end};
  }
}
