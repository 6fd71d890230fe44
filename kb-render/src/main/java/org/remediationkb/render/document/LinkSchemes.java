package org.remediationkb.render.document;

import java.util.List;
import java.util.Locale;

/** The schemes that the addresses of links may have. */
public final class LinkSchemes {

  /** Those of the web. */
  public static final List<String> WEB = List.of("http", "https");

  /** Those of the web and of mail. */
  public static final List<String> ALL = List.of("http", "https", "mailto");

  private LinkSchemes() {}

  /** Whether an address begins with one of the schemes. */
  public static boolean isOneOf(List<String> schemes, String address) {
    int colon = address.indexOf(':');
    return colon > 0 && schemes.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
  }
}
