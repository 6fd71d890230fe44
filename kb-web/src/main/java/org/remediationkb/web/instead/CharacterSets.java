package org.remediationkb.web.instead;

/** The characters of a regular expression: single ones, and those that stand for several. */
final class CharacterSets {

  private static final String BLANK = "\\t-\\r ";
  private static final String NO_BLANK = "\\x00-\\x08\\x0e-\\x1f!-\\u{10ffff}";

  private final PatternText text;

  CharacterSets(PatternText text) {
    this.text = text;
  }

  /** A character as itself, or as both cases of it. */
  static String literal(int c, boolean ignoresCase) {
    return ignoresCase && isLetter(c)
        ? "[" + Character.toString(Character.toLowerCase(c))
            + Character.toString(Character.toUpperCase(c)) + "]"
        : plain(c);
  }

  static boolean isDigit(int c) {
    return isIn('0', c, '9');
  }

  private static boolean isLetter(int c) {
    return isIn('a', c, 'z') || isIn('A', c, 'Z');
  }

  private static boolean isIn(char first, int c, char last) {
    return first <= c && c <= last;
  }

  private static String plain(int c) {
    return isLetter(c) || isDigit(c) || c == ' ' || c == '_'
        ? Character.toString(c)
        : "\\u{" + Integer.toHexString(c) + "}";
  }

  /** One character or several, after a backslash. */
  String escaped(boolean ignoresCase) {
    String set = set();
    return set.isEmpty() ? literal(character(), ignoresCase) : "[" + set + "]";
  }

  /** What stands for several characters after a backslash, as part of a class; empty for one that does not. */
  private String set() {
    int c = text.peek();
    String set = switch (c) {
      case 'd', 'D', 'w', 'W' -> "\\" + (char) c;
      case 's' -> BLANK;
      case 'S' -> NO_BLANK;
      case 'h' -> "\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000";
      case 'p', 'P' -> property();
      default -> "";
    };
    if (!set.isEmpty() && c != 'p' && c != 'P') {
      text.take();
    }
    return set;
  }

  private String property() {
    char p = (char) text.take();
    String name = text.next("{") ? text.until("}") : Character.toString(text.take());
    return "\\" + p + "{" + (name.startsWith("Is") ? name.substring(2) : name) + "}";
  }

  /** One character after a backslash. */
  private int character() {
    int c = text.take();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 7;
      case 'e' -> 27;
      case 'x' -> hex(text.next("{") ? text.until("}") : text.take(2));
      case 'u' -> hex(text.take(4));
      default -> {
        if (isLetter(c) || isDigit(c)) {
          throw text.refused("\\" + (char) c);
        }
        yield c;
      }
    };
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }

  /** A class, whose bracket was taken. */
  String charClass(boolean ignoresCase) {
    String not = text.next("^") ? "^" : "";
    StringBuilder set = new StringBuilder();
    String only = "";
    while (!text.next("]")) {
      if (text.next("&&")) {
        only = text.next("[") ? charClass(ignoresCase) : "";
        if (only.isEmpty() || !not.isEmpty()) {
          throw text.refused("an intersection");
        }
      } else {
        range(set, ignoresCase);
      }
    }
    String all = "[" + not + set + "]";
    return only.isEmpty() ? all : "(?:(?=" + only + ")" + all + ")";
  }

  private void range(StringBuilder set, boolean ignoresCase) {
    int first = text.take();
    if (first == '[') {
      throw text.refused("a class in a class");
    }
    if (first == '\\') {
      String several = set();
      if (!several.isEmpty()) {
        set.append(several);
        return;
      }
      first = character();
    }
    int last = first;
    if (!text.isNext("-]") && text.next("-")) {
      last = text.next("\\") ? character() : text.take();
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
