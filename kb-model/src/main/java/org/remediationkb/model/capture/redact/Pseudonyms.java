package org.remediationkb.model.capture.redact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.redact.KnownNames.Named;
import org.remediationkb.model.secret.Identifier;
import org.remediationkb.model.secret.Secrets;

/**
 * What stands for each name, the same throughout. Two names never have the same pseudonym. What
 * looks like a pseudonym stays as it is, so that a copy of a copy is the same, and is never given to
 * another name later.
 */
public final class Pseudonyms {

  static final String REDACTED = "REDACTED";

  /** How many names of a kind are told apart; the others look like masked ones. */
  private static final int MOST = 250_000;

  private final Secrets secrets;
  private final int most;

  /** How much of a serial stays: it tells the model. */
  private static final int MODEL = 6;

  private static final Pattern SERIAL_REST =
      Pattern.compile("R(?:000[0-9]{6,12}|[0-9]{1,8})|DE(?:000[0-9A-F]{5,12}|[0-9A-F]{1,7})");
  private static final Pattern LICENCE_REST = Pattern.compile("R[0-9]{4,27}");
  private static final Pattern CODE = Pattern.compile("REDACTED-CODE-[0-9]{4,6}");
  private static final Pattern IPV6 = Pattern.compile("2001:DB8::[0-9A-F]{1,5}");
  private static final Pattern MAC = Pattern.compile("02005E[0-9A-F]{6}");

  /** What pseudonyms look like, besides those that begin as what they stand for. */
  private static final Map<Kind, Pattern> FORMS = new EnumMap<>(Map.of(
      Kind.LICENCE_CODE, CODE,
      Kind.IPV6, IPV6,
      Kind.MAC, MAC));

  private static final Pattern NAME =
      Pattern.compile("(?i)(?:user|group|vdom)-[0-9]{1,6}|host-[0-9]{1,6}[.]example"
          + "|example[.](?:com|net|org)|REDACTED");

  private final Map<Kind, Map<String, String>> identifiers = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Named> names = new HashMap<>();
  private final KnownNames known = new KnownNames();
  private final Ipv4Pseudonyms ipv4;

  /** None yet, for captures of a library that says what is secret. */
  public Pseudonyms(Secrets secrets) {
    this(secrets, MOST);
  }

  Pseudonyms(Secrets secrets, int most) {
    this.secrets = secrets;
    this.most = most;
    this.ipv4 = new Ipv4Pseudonyms(most);
  }

  /** What is secret, and what identifies somebody or something. */
  Secrets secrets() {
    return secrets;
  }

  /** What stands for an identifier: what shows by its form what it is. */
  String of(Kind kind, String identifier) {
    if (kind == Kind.IPV4) {
      char[] text = identifier.toCharArray();
      return of(Ipv4Address.whole(text), text);
    }
    Map<String, String> same = identifiers.computeIfAbsent(kind, k -> new HashMap<>());
    String present = same.get(identifier);
    return present != null ? present : first(kind, identifier, same);
  }

  /** What stands for an IPv4 address in a text. */
  String of(Ipv4Address address, char[] text) {
    return ipv4.of(address, text);
  }

  private String first(Kind kind, String identifier, Map<String, String> same) {
    String key = identifier.toUpperCase(Locale.ROOT);
    if (same.size() >= most) {
      return overflow(kind, key);
    }
    String present = same.get(key);
    String made = present == null ? made(kind, key, identifier) : present;
    same.put(key, made);
    if (!key.equals(identifier)) {
      same.put(identifier, made);
    }
    return made;
  }

  private String made(Kind kind, String key, String identifier) {
    if (isOne(kind, key) && taken.add(key.toUpperCase(Locale.ROOT))) {
      return identifier;
    }
    String made = make(kind, key);
    while (!taken.add(made.toUpperCase(Locale.ROOT))) {
      made = make(kind, key);
    }
    return made;
  }

  /** Whether an identifier looks like a pseudonym. */
  private boolean isOne(Kind kind, String key) {
    return switch (kind) {
      case TOKEN_SERIAL, UNIT_SERIAL ->
        SERIAL_REST.matcher(key.substring(kept(key))).matches();
      case LICENCE_NUMBER ->
        LICENCE_REST.matcher(key.substring(beginning(key).length())).matches();
      default -> {
        Pattern form = FORMS.get(kind);
        yield form != null && form.matcher(key).matches();
      }
    };
  }

  /** What stands for a name, of whatever kind it was first; a pseudonym stands for itself. */
  String name(Kind kind, String name) {
    if (NAME.matcher(name).matches()) {
      taken.add(name.toUpperCase(Locale.ROOT));
      return name;
    }
    String key = name.toLowerCase(Locale.ROOT);
    Named named = names.get(key);
    if (named == null) {
      if (names.size() >= most) {
        return overflow(kind, key);
      }
      named = new Named(kind, name, made(kind, key, name));
      names.put(key, named);
    }
    return named.as(name);
  }

  /** Remembers a name, to be found wherever it stands. */
  void learn(Kind kind, String name) {
    if (!NAME.matcher(name).matches()) {
      name(kind, name);
      Named named = names.get(name.toLowerCase(Locale.ROOT));
      if (named != null) {
        known.add(name, named);
      }
    }
  }

  /** The names to be found wherever they stand. */
  KnownNames known() {
    return known;
  }

  private String make(Kind kind, String key) {
    int n = counts.merge(kind, 1, Integer::sum);
    return switch (kind) {
      case TOKEN_SERIAL, UNIT_SERIAL -> serial(key, n);
      case LICENCE_NUMBER -> licence(key, n);
      case LICENCE_CODE -> String.format(Locale.ROOT, "REDACTED-CODE-%04d", n);
      case IPV6 -> "2001:db8::" + Integer.toHexString(n);
      case MAC -> String.format(Locale.ROOT, "02005e%06x", n);
      case HOST -> "host-" + n + ".example";
      case USER -> "user-" + n;
      case GROUP -> "group-" + n;
      case VDOM -> "vdom-" + n;
      case EMAIL, SECRET, FREE_TEXT -> REDACTED;
      case IPV4 -> throw new IllegalArgumentException("IPv4 addresses have a table of their own");
    };
  }

  /** Of the same length, and of the same form if it can be. */
  private String serial(String key, int n) {
    int kept = kept(key);
    int digits = key.length() - kept - 1;
    String made = key.substring(0, kept) + filled("R%0" + digits + "d", n);
    boolean hasForm = digits < 2
        || secrets.identifiers().of(key).filter(form -> !form.matches(made)).isEmpty();
    return hasForm ? made : key.substring(0, kept) + filled("DE%0" + (digits - 1) + "X", n);
  }

  private static String filled(String format, int n) {
    return String.format(Locale.ROOT, format, n);
  }

  private static int kept(String serial) {
    return Math.min(MODEL, serial.length() / 2);
  }

  private String licence(String key, int n) {
    String prefix = beginning(key);
    int digits = Math.max(6, key.length() - prefix.length() - 1);
    return prefix + "R" + filled("%0" + digits + "d", n);
  }

  /** What all numbers of its form begin with. */
  private String beginning(String key) {
    return secrets.identifiers().of(key).map(Identifier::beginning).orElse("");
  }

  /** Beyond what is remembered: a form that joins with nothing. */
  private String overflow(Kind kind, String key) {
    return switch (kind) {
      case TOKEN_SERIAL, UNIT_SERIAL -> key.substring(0, kept(key)) + "**********";
      case LICENCE_NUMBER -> beginning(key) + "0000";
      case IPV6 -> "::";
      case MAC -> "000000000000";
      case HOST -> "host.example";
      case USER -> "user";
      case GROUP -> "group";
      case VDOM -> "vdom";
      default -> REDACTED;
    };
  }
}
