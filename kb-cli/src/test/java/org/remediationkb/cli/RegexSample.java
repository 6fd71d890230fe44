package org.remediationkb.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes up a text that a regular expression matches, roughly: of alternatives the first. */
final class RegexSample {

  private static final String CHARACTERS = " a0A-.:\"'/x@=,#<[]{}()*`$\\\n_%+;|\ue000";
  private static final int MOST = 16;

  private final String regex;
  private final Set<String> beginnings = new LinkedHashSet<>();
  private String text = "";
  private int at;

  RegexSample(String regex) {
    this.regex = regex;
  }

  /** The text up to each element of the expression, the whole of it last. */
  Set<String> beginnings() {
    beginnings.add("");
    alternatives();
    if (beginnings.size() <= MOST) {
      return beginnings;
    }
    Set<String> some = new LinkedHashSet<>();
    int step = beginnings.size() / MOST + 1;
    int index = 0;
    for (String beginning : beginnings) {
      if (index % step == 0 || index == beginnings.size() - 1) {
        some.add(beginning);
      }
      index++;
    }
    return some;
  }

  private void alternatives() {
    while (at < regex.length() && regex.charAt(at) != ')') {
      if (regex.charAt(at) == '|') {
        String chosen = text;
        at++;
        alternatives();
        text = chosen;
      } else {
        element();
      }
    }
  }

  private void element() {
    String before = text;
    int start = at;
    char c = regex.charAt(at);
    if (c == '(') {
      group();
    } else {
      skip(c);
      text += character(regex.substring(start, at));
    }
    String once = text.substring(before.length());
    text = before + once.repeat(times());
    if (text.length() < 200) {
      beginnings.add(text);
    }
  }

  private void group() {
    String before = text;
    boolean looksAround = regex.startsWith("(?=", at)
        || regex.startsWith("(?!", at)
        || regex.startsWith("(?<=", at)
        || regex.startsWith("(?<!", at);
    at++;
    if (regex.startsWith("?", at)) {
      int end = at;
      while (":>=!)".indexOf(regex.charAt(end)) < 0) {
        end++;
      }
      at = regex.charAt(end) == ')' ? end : end + 1;
    }
    alternatives();
    at++;
    text = looksAround ? before : text;
  }

  private void skip(char c) {
    at++;
    if (c == '\\') {
      boolean isNamed = "pPx".indexOf(regex.charAt(at)) >= 0 && regex.startsWith("{", at + 1);
      at = isNamed ? regex.indexOf('}', at) + 1 : at + (regex.charAt(at) == 'u' ? 5 : 1);
    } else if (c == '[') {
      at += regex.startsWith("^", at) ? 1 : 0;
      at += regex.startsWith("]", at) ? 1 : 0;
      while (regex.charAt(at) != ']') {
        skip(regex.charAt(at));
      }
      at++;
    }
  }

  private static String character(String element) {
    Pattern one = Pattern.compile(element);
    return CHARACTERS
        .chars()
        .mapToObj(c -> String.valueOf((char) c))
        .filter(c -> one.matcher(c).matches())
        .findFirst()
        .orElse(element.length() == 1 && "^$".indexOf(element.charAt(0)) < 0 ? element : "");
  }

  private int times() {
    int times = 1;
    if (at < regex.length() && "*+?".indexOf(regex.charAt(at)) >= 0) {
      at++;
    } else if (at < regex.length() && regex.charAt(at) == '{') {
      int end = regex.indexOf('}', at);
      times = Math.max(1, Integer.parseInt(regex.substring(at + 1, end).split(",")[0]));
      at = end + 1;
    } else {
      return 1;
    }
    at += at < regex.length() && "+?".indexOf(regex.charAt(at)) >= 0 ? 1 : 0;
    return times;
  }
}
