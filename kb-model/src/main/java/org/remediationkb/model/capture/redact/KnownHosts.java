package org.remediationkb.model.capture.redact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of hosts that stay: those that are everybody's, and what only looks like one. */
final class KnownHosts {

  private static final Pattern FILE =
      Pattern.compile("(?i).*[.](?:conf|cfg|txt|log|png|jpg|out|pkg|dat|json"
          + "|xml|ya?ml|pem|cer|crt|key|csv|g?zip|gz|html?|php|css|ini|exe|dll|bin|raw)");

  private final Pattern known;

  /** These, in which a star is any text. */
  KnownHosts(List<String> names) {
    this.known = Pattern.compile(
        names.stream().map(KnownHosts::form).collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE);
  }

  private static String form(String name) {
    return "\\Q" + name.replace("*", "\\E.*\\Q") + "\\E";
  }

  /** Whether a name stays. */
  boolean has(String name) {
    return FILE.matcher(name).matches() || known.matcher(name).matches();
  }
}
