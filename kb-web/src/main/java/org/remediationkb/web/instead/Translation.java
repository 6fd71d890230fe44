package org.remediationkb.web.instead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Java as one of JavaScript with the flag {@code u}. What JavaScript does not have is
 * put in other words: what takes all it can and gives nothing back is looked ahead for and then taken
 * again, case is in the letters, and each end of a line is named. An expression that needs more is refused.
 */
final class Translation {

  private static final String LINE_END = "\\n\\r\\x85\\u2028\\u2029";
  private static final String BLANK = "\\t-\\r ";
  private static final String NO_BLANK = "\\x00-\\x08\\x0e-\\x1f!-\\u{10ffff}";

  private final String pattern;
  private final String source;
  private final Map<String, Integer> named = new HashMap<>();

  /** Where JavaScript has each group, which counts more of them. */
  private final List<Integer> places = new ArrayList<>(List.of(0));

  private int at;
  private int kept;
  private boolean ignoresCase;
  private boolean isMultiline;
  private boolean isDotAll;

  private Translation(String pattern, int flags) {
    this.pattern = pattern;
    this.ignoresCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
    this.isMultiline = (flags & Pattern.MULTILINE) != 0;
    this.isDotAll = (flags & Pattern.DOTALL) != 0;
    this.source = alternatives();
    if (at < pattern.length()) {
      throw refused("an unmatched )");
    }
    findPlaces();
  }

  static Translation of(String pattern, int flags) {
    return new Translation(pattern, flags);
  }

  String source() {
    return source;
  }

  int groups() {
    return places.size() - 1;
  }

  int place(int group) {
    return places.get(group);
  }

  int named(String name) {
    Integer group = named.get(name);
    if (group == null) {
      throw new IllegalArgumentException("No group with name <" + name + ">");
    }
    return group;
  }

  /** All groups of the source have names: g1, g2 and so on, and others that are only taken again. */
  private void findPlaces() {
    int place = 0;
    for (int i = source.indexOf("(?<"); i >= 0; i = source.indexOf("(?<", i + 1)) {
      char next = source.charAt(i + 3);
      place += next == 'g' || next == 'k' ? 1 : 0;
      if (next == 'g') {
        int group = Integer.parseInt(source.substring(i + 4, source.indexOf('>', i)));
        places.set(group, place);
      }
    }
  }

  private PatternSyntaxException refused(String what) {
    return new PatternSyntaxException("can't be said in JavaScript: " + what, pattern, at);
  }

  private boolean next(String text) {
    boolean isNext = pattern.startsWith(text, at);
    at += isNext ? text.length() : 0;
    return isNext;
  }

  private int take() {
    if (at >= pattern.length()) {
      throw refused("the end is missing");
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  private String until(String end) {
    int stop = pattern.indexOf(end, at);
    if (stop < 0) {
      throw refused(end + " is missing");
    }
    String text = pattern.substring(at, stop);
    at = stop + end.length();
    return text;
  }

  private String alternatives() {
    StringBuilder out = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != ')') {
      out.append(next("|") ? "|" : quantified(item()));
    }
    return out.toString();
  }

  private String item() {
    int c = take();
    return switch (c) {
      case '(' -> group();
      case '[' -> charClass();
      case '\\' -> escape();
      case '.' -> isDotAll ? "[^]" : "[^" + LINE_END + "]";
      case '^' -> isMultiline ? "(?<![^" + LINE_END + "])" : "^";
      case '$' -> isMultiline ? "(?![^" + LINE_END + "])" : "(?=(?:\\r\\n|[" + LINE_END + "])?$)";
      default -> literal(c);
    };
  }

  private String quantified(String item) {
    String count = next("*") ? "*" : next("+") ? "+" : next("?") ? "?" : "";
    if (count.isEmpty() && next("{")) {
      count = "{" + until("}") + "}";
    }
    if (count.isEmpty()) {
      return item;
    }
    return next("+") ? kept(item + count) : item + count + (next("?") ? "?" : "");
  }

  /** What is found gives nothing back. */
  private String kept(String what) {
    String name = "k" + ++kept;
    return "(?=(?<" + name + ">" + what + "))\\k<" + name + ">";
  }

  private String group() {
    boolean caseBefore = ignoresCase;
    boolean multilineBefore = isMultiline;
    boolean dotBefore = isDotAll;
    String begin = begin();
    if (begin.isEmpty()) {
      return ""; // flags for what follows
    }
    String body = alternatives();
    if (!next(")")) {
      throw refused(") is missing");
    }
    ignoresCase = caseBefore;
    isMultiline = multilineBefore;
    isDotAll = dotBefore;
    return begin.equals("(?>") ? kept(body) : begin + body + ")";
  }

  private String begin() {
    for (String same : List.of("?:", "?=", "?!", "?<=", "?<!", "?>")) {
      if (next(same)) {
        return "(" + same;
      }
    }
    if (next("?<")) {
      named.put(until(">"), places.size());
    } else if (next("?")) {
      return flags();
    }
    places.add(0);
    return "(?<g" + (places.size() - 1) + ">";
  }

  private String flags() {
    while (true) {
      int c = take();
      switch (c) {
        case 'i' -> ignoresCase = true;
        case 'm' -> isMultiline = true;
        case 's' -> isDotAll = true;
        case ':' -> {
          return "(?:";
        }
        case ')' -> {
          return "";
        }
        default -> throw refused("a flag");
      }
    }
  }

  private String literal(int c) {
    return ignoresCase && isLetter(c)
        ? "[" + Character.toString(Character.toLowerCase(c))
            + Character.toString(Character.toUpperCase(c)) + "]"
        : plain(c);
  }

  private static boolean isLetter(int c) {
    return isIn('a', c, 'z') || isIn('A', c, 'Z');
  }

  private static boolean isDigit(int c) {
    return isIn('0', c, '9');
  }

  private static boolean isIn(char first, int c, char last) {
    return first <= c && c <= last;
  }

  private static String plain(int c) {
    return isLetter(c) || isDigit(c) || c == ' ' || c == '_'
        ? Character.toString(c)
        : "\\u{" + Integer.toHexString(c) + "}";
  }

  private String escape() {
    if (next("Q")) {
      StringBuilder out = new StringBuilder("(?:");
      until("\\E").codePoints().forEach(c -> out.append(literal(c)));
      return out.append(')').toString();
    }
    if (next("k<")) {
      return "\\k<g" + named(until(">")) + ">";
    }
    int c = pattern.codePointAt(at);
    if (isDigit(c)) {
      at++;
      return "\\k<g" + (c - '0') + ">";
    }
    String same = switch (c) {
      case 'b' -> "\\b";
      case 'B' -> "\\B";
      case 'A' -> "^";
      case 'z' -> "$";
      case 'Z' -> "(?=(?:\\r\\n|[" + LINE_END + "])?$)";
      case 'R' -> "(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])";
      default -> "";
    };
    if (!same.isEmpty()) {
      at++;
      return same;
    }
    String set = set();
    return set.isEmpty() ? literal(character()) : "[" + set + "]";
  }

  /** What stands for several characters after a backslash, as part of a class; empty for one that does not. */
  private String set() {
    int c = pattern.codePointAt(at);
    String set = switch (c) {
      case 'd', 'D', 'w', 'W' -> "\\" + (char) c;
      case 's' -> BLANK;
      case 'S' -> NO_BLANK;
      case 'h' -> "\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000";
      case 'p', 'P' -> property();
      default -> "";
    };
    at += set.isEmpty() || c == 'p' || c == 'P' ? 0 : 1;
    return set;
  }

  private String property() {
    char p = (char) take();
    String name = next("{") ? until("}") : Character.toString(take());
    return "\\" + p + "{" + (name.startsWith("Is") ? name.substring(2) : name) + "}";
  }

  /** One character after a backslash. */
  private int character() {
    int c = take();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 7;
      case 'e' -> 27;
      case 'x' -> hex(next("{") ? until("}") : digits(2));
      case 'u' -> hex(digits(4));
      default -> {
        if (isLetter(c) || isDigit(c)) {
          throw refused("\\" + (char) c);
        }
        yield c;
      }
    };
  }

  private String digits(int count) {
    at += count;
    return pattern.substring(at - count, at);
  }

  private int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }

  private String charClass() {
    String not = next("^") ? "^" : "";
    StringBuilder set = new StringBuilder();
    String only = "";
    while (!next("]")) {
      if (next("&&")) {
        only = next("[") ? charClass() : "";
        if (only.isEmpty() || !not.isEmpty()) {
          throw refused("an intersection");
        }
      } else {
        range(set);
      }
    }
    String all = "[" + not + set + "]";
    return only.isEmpty() ? all : "(?:(?=" + only + ")" + all + ")";
  }

  private void range(StringBuilder set) {
    int first = take();
    if (first == '[') {
      throw refused("a class in a class");
    }
    if (first == '\\') {
      String several = set();
      if (!several.isEmpty()) {
        set.append(several);
        return;
      }
      first = character();
    }
    boolean isRange = pattern.startsWith("-", at) && !pattern.startsWith("-]", at);
    at += isRange ? 1 : 0;
    int last = first;
    if (isRange) {
      last = next("\\") ? character() : take();
    }
    add(set, first, last);
    if (ignoresCase) {
      addShifted(set, Math.max(first, 'a'), Math.min(last, 'z'), 'A' - 'a');
      addShifted(set, Math.max(first, 'A'), Math.min(last, 'Z'), 'a' - 'A');
    }
  }

  private static void add(StringBuilder set, int first, int last) {
    set.append(plain(first));
    if (last > first) {
      set.append('-').append(plain(last));
    }
  }

  private static void addShifted(StringBuilder set, int first, int last, int by) {
    if (first <= last) {
      add(set, first + by, last + by);
    }
  }
}
