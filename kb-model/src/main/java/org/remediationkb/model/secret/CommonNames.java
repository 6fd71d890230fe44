package org.remediationkb.model.secret;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that tell of nobody, by what a library says: of hosts that are everybody's, and of products. */
public final class CommonNames {

  /** What only looks like the name of a host. */
  private static final Pattern FILE =
      Pattern.compile("(?i).*[.](?:conf|cfg|txt|log|png|jpg|out|pkg|dat|json"
          + "|xml|ya?ml|pem|cer|crt|key|csv|g?zip|gz|html?|php|css|ini|exe|dll|bin|raw)");

  private static final String MODEL =
      "(?:-?(?:vm[0-9]{0,3}|[0-9]{2,5}[a-z]{0,4})(?:-[a-z0-9]{1,6}){0,2})?";

  private final Pattern hosts;

  /** A mask, or a model: a unit that nobody named is called as its model is. */
  private final Pattern units;

  CommonNames(RedactionTerms terms) {
    this.hosts = Pattern.compile(
        terms.hosts().stream().map(CommonNames::host).collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE);
    this.units = Pattern.compile("x++" + models(terms.products()), Pattern.CASE_INSENSITIVE);
  }

  private static String host(String name) {
    return "\\Q" + name.replace("*", "\\E.*\\Q") + "\\E";
  }

  private static String models(List<String> products) {
    return products.stream()
        .map(product -> "|" + Pattern.quote(product) + MODEL)
        .collect(Collectors.joining());
  }

  /** Whether a name of a host stays. */
  public boolean isHost(String name) {
    return FILE.matcher(name).matches() || hosts.matcher(name).matches();
  }

  /** Whether a unit has a name that nobody gave it. */
  public boolean isUnit(String name) {
    return units.matcher(name).matches();
  }
}
