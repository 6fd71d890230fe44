package org.remediationkb.model.problem;

/** Puts what somebody wrote into a message. */
public final class Quote {

  private static final int LONGEST = 60;

  private Quote() {}

  /** The text in quotes; secrets are masked as in the text that it is from, a long one is cut. */
  public static String of(Location at, String text) {
    return cut(at.text().secrets().masked(text));
  }

  /** The value of a key in quotes; secrets are masked as in the text that it is from, a long one is cut. */
  public static String of(Location at, String key, String value) {
    return cut(at.text().secrets().masked(key, value));
  }

  private static String cut(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
    String shown = fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    return '"' + shown + '"';
  }
}
