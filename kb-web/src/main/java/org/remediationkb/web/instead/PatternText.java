package org.remediationkb.web.instead;

import java.util.regex.PatternSyntaxException;

/** A regular expression of Java that is read from its beginning to its end. */
final class PatternText {

  private final String pattern;
  private int at;

  PatternText(String pattern) {
    this.pattern = pattern;
  }

  boolean isAtEnd() {
    return at >= pattern.length();
  }

  /** Whether a text is next, which stays where it is. */
  boolean isNext(String text) {
    return pattern.startsWith(text, at);
  }

  /** Whether a text is next, which is then taken. */
  boolean next(String text) {
    boolean isNext = isNext(text);
    at += isNext ? text.length() : 0;
    return isNext;
  }

  /** The next character, which stays where it is. */
  int peek() {
    if (isAtEnd()) {
      throw refused("the end is missing");
    }
    return pattern.codePointAt(at);
  }

  int take() {
    int c = peek();
    at += Character.charCount(c);
    return c;
  }

  /** What stands before a text, and takes both. */
  String until(String end) {
    int stop = pattern.indexOf(end, at);
    if (stop < 0) {
      throw refused(end + " is missing");
    }
    String text = pattern.substring(at, stop);
    at = stop + end.length();
    return text;
  }

  /** So many characters. */
  String take(int count) {
    if (at + count > pattern.length()) {
      throw refused("the end is missing");
    }
    at += count;
    return pattern.substring(at - count, at);
  }

  PatternSyntaxException refused(String what) {
    return new PatternSyntaxException("can't be said in JavaScript: " + what, pattern, at);
  }
}
