package org.remediationkb.model.capture.redact;

import java.util.List;
import java.util.regex.Pattern;

/** Names of hosts that stay: those that are everybody's, and what only looks like one. */
final class KnownHosts {

  private static final Pattern FILE =
      Pattern.compile("(?i).*[.](?:conf|cfg|txt|log|png|jpg|out|pkg|dat|json"
          + "|xml|ya?ml|pem|cer|crt|key|csv|g?zip|gz|html?|php|css|ini|exe|dll|bin|raw)");

  private final List<Pattern> known;

  /** These, in which a star is any text. */
  KnownHosts(List<String> names) {
    this.known = names.stream().map(KnownHosts::pattern).toList();
  }

  private static Pattern pattern(String name) {
    return Pattern.compile("\\Q" + name.replace("*", "\\E.*\\Q") + "\\E", Pattern.CASE_INSENSITIVE);
  }

  /** Whether a name stays. */
  boolean has(String name) {
    return FILE.matcher(name).matches()
        || known.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }
}
