package org.remediationkb.web.instead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A regular expression of Java as one of JavaScript with the flag {@code u}. What JavaScript does not have is
 * put in other words: what takes all it can and gives nothing back is looked ahead for and then taken
 * again, case is in the letters, and each end of a line is named. An expression that needs more is refused.
 */
final class Translation {

  private static final String LINE_END = "\\n\\r\\x85\\u2028\\u2029";

  private final PatternText text;
  private final CharacterSets characters;
  private final String source;
  private final Map<String, Integer> named = new HashMap<>();

  /** Where JavaScript has each group, which counts more of them. */
  private final List<Integer> places = new ArrayList<>(List.of(0));

  private int kept;
  private boolean ignoresCase;
  private boolean isMultiline;
  private boolean isDotAll;

  private Translation(String pattern, int flags) {
    this.text = new PatternText(pattern);
    this.characters = new CharacterSets(text);
    this.ignoresCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
    this.isMultiline = (flags & Pattern.MULTILINE) != 0;
    this.isDotAll = (flags & Pattern.DOTALL) != 0;
    this.source = alternatives();
    if (!text.isAtEnd()) {
      throw text.refused("an unmatched )");
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

  private String alternatives() {
    StringBuilder out = new StringBuilder();
    while (!text.isAtEnd() && !text.isNext(")")) {
      out.append(text.next("|") ? "|" : quantified(item()));
    }
    return out.toString();
  }

  private String item() {
    int c = text.take();
    return switch (c) {
      case '(' -> group();
      case '[' -> characters.charClass(ignoresCase);
      case '\\' -> escape();
      case '.' -> isDotAll ? "[^]" : "[^" + LINE_END + "]";
      case '^' -> isMultiline ? "(?<![^" + LINE_END + "])" : "^";
      case '$' -> isMultiline ? "(?![^" + LINE_END + "])" : "(?=(?:\\r\\n|[" + LINE_END + "])?$)";
      default -> CharacterSets.literal(c, ignoresCase);
    };
  }

  private String quantified(String item) {
    String count = text.next("*") ? "*" : text.next("+") ? "+" : text.next("?") ? "?" : "";
    if (count.isEmpty() && text.next("{")) {
      count = "{" + text.until("}") + "}";
    }
    if (count.isEmpty()) {
      return item;
    }
    return text.next("+") ? kept(item + count) : item + count + (text.next("?") ? "?" : "");
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
    if (!text.next(")")) {
      throw text.refused(") is missing");
    }
    ignoresCase = caseBefore;
    isMultiline = multilineBefore;
    isDotAll = dotBefore;
    return begin.equals("(?>") ? kept(body) : begin + body + ")";
  }

  private String begin() {
    for (String same : List.of("?:", "?=", "?!", "?<=", "?<!", "?>")) {
      if (text.next(same)) {
        return "(" + same;
      }
    }
    if (text.next("?<")) {
      named.put(text.until(">"), places.size());
    } else if (text.next("?")) {
      return flags();
    }
    places.add(0);
    return "(?<g" + (places.size() - 1) + ">";
  }

  private String flags() {
    while (true) {
      int c = text.take();
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
        default -> throw text.refused("a flag");
      }
    }
  }

  private String escape() {
    if (text.next("Q")) {
      StringBuilder out = new StringBuilder("(?:");
      text.until("\\E")
          .codePoints()
          .forEach(c -> out.append(CharacterSets.literal(c, ignoresCase)));
      return out.append(')').toString();
    }
    if (text.next("k<")) {
      return "\\k<g" + named(text.until(">")) + ">";
    }
    int c = text.peek();
    if (CharacterSets.isDigit(c)) {
      text.take();
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
    if (same.isEmpty()) {
      return characters.escaped(ignoresCase);
    }
    text.take();
    return same;
  }
}
