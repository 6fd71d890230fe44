package org.remediationkb.model.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as it was before somebody escaped it for JSON or a URL, and where each character stands. */
public final class Unescaped {

  private static final Pattern ESCAPE = Pattern.compile(
      "\\\\{1,8}u([0-9A-Fa-f]{4})|%([2-7][0-9A-Fa-f])"
          + "|&quot;|&#(3[49]);|(\\\\{1,8}r)?\\\\{1,8}n(?=\\s|config |edit |set |unset |next|end|\\\\|\"|-----)");

  private final String text;
  private final int[] places;

  private Unescaped(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** The text without its escapes. */
  public static Unescaped of(String text) {
    boolean mayHaveEscapes =
        text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
    return mayHaveEscapes ? unescaped(text) : new Unescaped(text, new int[0]);
  }

  /** The text without its escapes, given what one look at it told. */
  public static Unescaped of(String text, Clues clues) {
    return clues.mayHaveEscapes() ? unescaped(text) : new Unescaped(text, new int[0]);
  }

  private static Unescaped unescaped(String text) {
    Matcher escape = ESCAPE.matcher(text);
    StringBuilder plain = new StringBuilder();
    int[] places = new int[text.length() + 1];
    int copied = 0;
    while (escape.find()) {
      append(plain, places, text, copied, escape.start());
      places[plain.length()] = escape.start();
      plain.append(character(escape));
      copied = escape.end();
    }
    append(plain, places, text, copied, text.length());
    places[plain.length()] = text.length();
    return new Unescaped(plain.toString(), Arrays.copyOf(places, plain.length() + 1));
  }

  private static void append(StringBuilder plain, int[] places, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      places[plain.length()] = i;
      plain.append(text.charAt(i));
    }
  }

  private static char character(Matcher escape) {
    if (escape.group(1) != null) {
      return (char) Integer.parseInt(escape.group(1), 16);
    }
    if (escape.group(2) != null) {
      return (char) Integer.parseInt(escape.group(2), 16);
    }
    return escape.group().startsWith("&") ? escape.group().equals("&#39;") ? '\'' : '"' : '\n';
  }

  /** The text without escapes; a line feed ends a line. */
  public String text() {
    return text;
  }

  /** Where its lines end. */
  public List<Integer> lineEnds() {
    List<Integer> ends = new ArrayList<>();
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      ends.add(at);
    }
    ends.add(text.length());
    return ends;
  }

  /** Where a character stands in the text with the escapes. */
  public int original(int index) {
    return places.length == 0 ? index : places[index];
  }

  /** Where the first character stands that stood there, or after there, in the text with escapes. */
  public int place(int original) {
    int found = places.length == 0 ? original : Arrays.binarySearch(places, original);
    return found >= 0 ? found : -found - 1;
  }

  Span original(Span span) {
    return new Span(original(span.start()), original(span.end()), span.isLicenceCode());
  }
}
