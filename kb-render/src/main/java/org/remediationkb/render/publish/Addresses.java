package org.remediationkb.render.publish;

import java.util.List;
import java.util.Locale;

/** The addresses that links may have. */
final class Addresses {

  private static final List<String> SCHEMES = List.of("http", "https", "mailto");

  private Addresses() {}

  /** Whether an address is one of the web, of mail, or beside the page. */
  static boolean isAllowed(String address) {
    int colon = address.indexOf(':');
    return colon < 0
        || address.substring(0, colon).contains("/")
        || address.substring(0, colon).contains("#")
        || SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
  }
}
