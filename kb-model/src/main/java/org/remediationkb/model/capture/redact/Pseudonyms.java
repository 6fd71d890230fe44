package org.remediationkb.model.capture.redact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for each name, the same throughout. Two names never have the same pseudonym, and a
 * serial's pseudonym is none of the serials seen so far.
 */
public final class Pseudonyms {

  static final String REDACTED = "REDACTED";

  /** How many names of a kind are told apart; the others look like masked ones. */
  private static final int MOST = 250_000;

  private static final int MODEL = 6;
  private static final Pattern MOBILE = Pattern.compile("FTKMOB[0-9A-F]{10}");

  private final Map<Kind, Map<String, String>> names = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Set<String> taken = new HashSet<>();

  /** What stands for a name. */
  String of(Kind kind, String name) {
    Map<String, String> known = names.computeIfAbsent(kind, k -> new HashMap<>());
    String key = kind == Kind.USER ? name : name.toUpperCase(Locale.ROOT);
    String present = known.get(key);
    if (present != null) {
      return present;
    }
    if (known.size() >= MOST) {
      return overflow(kind, key);
    }
    taken.add(key);
    String made = make(kind, key);
    while (!taken.add(made.toUpperCase(Locale.ROOT))) {
      made = make(kind, key);
    }
    known.put(key, made);
    return made;
  }

  /** What stands for a name that was seen before, empty for any other. */
  Optional<String> known(Kind kind, String name) {
    String key = kind == Kind.USER ? name : name.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(names.getOrDefault(kind, Map.of()).get(key));
  }

  private String make(Kind kind, String key) {
    int n = counts.merge(kind, 1, Integer::sum);
    return switch (kind) {
      case TOKEN_SERIAL, UNIT_SERIAL -> serial(key, n);
      case LICENCE_NUMBER -> licence(key, n);
      case LICENCE_CODE -> String.format(Locale.ROOT, "REDACTED-CODE-%04d", n);
      case IPV4 -> ipv4(n);
      case IPV6 -> "2001:db8::" + Integer.toHexString(n);
      case MAC ->
        String.format(Locale.ROOT, "02:00:5e:%02x:%02x:%02x", n >> 16, n >> 8 & 255, n & 255);
      case HOST -> "host-" + n + ".example";
      case EMAIL -> "user-" + n + "@example.com";
      case USER -> "user-" + n;
      case SECRET, FREE_TEXT -> REDACTED;
    };
  }

  private static String serial(String key, int n) {
    String model = key.substring(0, MODEL);
    return model
        + (MOBILE.matcher(key).matches()
            ? String.format(Locale.ROOT, "DE%08X", n)
            : String.format(Locale.ROOT, "R%09d", n));
  }

  private static String licence(String key, int n) {
    String prefix = key.startsWith("FTMTRIAL") ? "FTMTRIAL" : "EFTM";
    int digits = Math.max(6, key.length() - prefix.length());
    return prefix + String.format(Locale.ROOT, "%0" + digits + "d", n);
  }

  private static String ipv4(int n) {
    int block = (n - 1) / 254;
    int last = (n - 1) % 254 + 1;
    return switch (block) {
      case 0 -> "192.0.2." + last;
      case 1 -> "198.51.100." + last;
      case 2 -> "203.0.113." + last;
      default -> "198." + (18 + (block - 3) / 256 % 2) + "." + (block - 3) % 256 + "." + last;
    };
  }

  /** Beyond what is remembered: a form that joins with nothing. */
  private static String overflow(Kind kind, String key) {
    return switch (kind) {
      case TOKEN_SERIAL, UNIT_SERIAL -> key.substring(0, MODEL) + "**********";
      case LICENCE_NUMBER -> key.startsWith("FTMTRIAL") ? "FTMTRIAL0000" : "EFTM0000";
      case IPV4 -> "0.0.0.0";
      case IPV6 -> "::";
      case HOST -> "host.example";
      case EMAIL -> "user@example.com";
      case USER -> "user";
      default -> REDACTED;
    };
  }
}
