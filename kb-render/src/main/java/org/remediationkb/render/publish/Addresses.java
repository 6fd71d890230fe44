package org.remediationkb.render.publish;

import org.remediationkb.render.document.LinkSchemes;

/** The addresses that links may have. */
final class Addresses {

  private Addresses() {}

  /** Whether an address is one of the web, of mail, or beside the page. */
  static boolean isAllowed(String address) {
    int colon = address.indexOf(':');
    return colon < 0
        || address.substring(0, colon).contains("/")
        || address.substring(0, colon).contains("#")
        || LinkSchemes.isOneOf(LinkSchemes.ALL, address);
  }
}
