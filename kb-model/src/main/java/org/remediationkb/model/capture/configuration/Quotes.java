package org.remediationkb.model.capture.configuration;

/** The quotes around values of a configuration, which may go on over several lines. */
public final class Quotes {

  private Quotes() {}

  /** Whether a text has a quote that opens or closes a value; a backslash escapes what follows. */
  public static boolean isOdd(String text) {
    boolean odd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        odd = !odd;
      }
    }
    return odd;
  }
}
