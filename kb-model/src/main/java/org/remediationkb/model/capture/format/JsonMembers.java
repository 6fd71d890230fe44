package org.remediationkb.model.capture.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.value.TermType;

/**
 * The members of JSON, each as a line that a template can take: {@code "key":"value"} or {@code
 * "key":14}, an object by its brace alone. Logs break JSON into lines within words and damage it, so members
 * are looked for, whatever blanks and quotes are there, and compared without blanks. Of members with
 * one key, the outermost counts, the last of several; one that is {@code null} or empty does not.
 */
final class JsonMembers {

  private static final Pattern KEY =
      Pattern.compile("(?<![A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_.-]{0,63}+)\"?+:(\"?+)");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern LITERAL = Pattern.compile("true|false|" + NUMBER.pattern());

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_KEYS = 1000;

  /**
   * A member.
   *
   * @param value its value without blanks
   * @param text its value as it stands there
   * @param lines how a template may see it
   * @param depth in how many braces and brackets it stands
   * @param isCut whether the JSON ends within the value
   */
  private record Member(String value, String text, List<String> lines, int depth, boolean isCut) {}

  /**
   * An object within JSON.
   *
   * @param begun the member of it that makes it one
   * @param members what stands in it
   * @param from where it begins, without blanks
   * @param to where it ends
   */
  record Part(Match begun, JsonMembers members, int from, int to) {}

  private final String text;

  /** The text without blanks, and where each character of it stands in the text. */
  private final StringBuilder compact = new StringBuilder();

  private final int[] places;
  private final Map<String, Member> members = new LinkedHashMap<>();

  JsonMembers(String text) {
    this.text = text;
    this.places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        places[compact.length()] = i;
        compact.append(text.charAt(i));
      }
    }
    read();
  }

  private void read() {
    int depth = 0;
    int counted = 0;
    Matcher found = KEY.matcher(compact);
    while (found.find() && members.size() < MOST_KEYS) {
      for (; counted < found.start(); counted++) {
        char c = compact.charAt(counted);
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
      int outside = depth;
      member(found.group(1), found.end(), !found.group(2).isEmpty(), depth).ifPresent(member -> {
        Member other = members.get(found.group(1));
        if (other == null || outside <= other.depth()) {
          members.put(found.group(1), member);
        }
      });
    }
  }

  private Optional<Member> member(String key, int start, boolean isQuoted, int depth) {
    String name = "\"" + key + "\":";
    if (!isQuoted && start < compact.length() && compact.charAt(start) == '{') {
      return Optional.of(new Member("{", "{", List.of(name + "{"), depth, false));
    }
    int last = start;
    int limit = Math.min(compact.length(), start + LONGEST_VALUE + 2);
    while (last < limit && !ends(compact.charAt(last))) {
      last++;
    }
    boolean isCut = last == compact.length();
    int end = last;
    while (end > start && isBetween(compact.charAt(end - 1), isQuoted)) {
      end--;
    }
    String value = compact.substring(start, end);
    if (value.isEmpty() || end - start > LONGEST_VALUE || (!isQuoted && value.equals("null"))) {
      return Optional.empty();
    }
    return Optional.of(new Member(
        value,
        text.substring(places[start], places[end - 1] + 1),
        lines(name, value, isQuoted, isCut),
        depth,
        isCut));
  }

  private static boolean ends(char c) {
    return c == '"' || c == '}' || c == '{';
  }

  /** What stands between values, and is no part of one whose quotes were lost. */
  private static boolean isBetween(char c, boolean isQuoted) {
    return c == ',' || (!isQuoted && (c == ']' || c == '['));
  }

  /** A number may be in quotes, and quotes get lost; a number that was cut off is another one. */
  private static List<String> lines(String name, String value, boolean isQuoted, boolean isCut) {
    List<String> lines = new ArrayList<>();
    boolean isLiteral = LITERAL.matcher(value).matches();
    if (isLiteral && !isCut) {
      lines.add(name + value);
    }
    if (isQuoted || !isLiteral) {
      lines.add(name + "\"" + value + "\"");
    }
    return lines;
  }

  /** The member that a rule takes, empty where it takes none. */
  Optional<Match> take(LineRule rule) {
    for (Member member : members.values()) {
      Optional<Match> match = take(rule, member);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static Optional<Match> take(List<LineRule> rules, Member member) {
    for (LineRule rule : rules) {
      Optional<Match> match = take(rule, member);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static Optional<Match> take(LineRule rule, Member member) {
    for (String line : member.lines()) {
      Optional<Match> match = rule.take(line);
      match = match.isPresent() ? withTexts(match.get(), member) : match;
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /**
   * The objects in which a member of their own is taken by one of the rules, as far as they stand
   * deeper than the member that another rule takes. No two of them overlap.
   */
  List<Part> parts(List<LineRule> rules, LineRule about) {
    int outside = members.values().stream()
        .filter(member -> take(about, member).isPresent())
        .mapToInt(Member::depth)
        .min()
        .orElse(0);
    List<Part> parts = new ArrayList<>();
    Deque<Integer> braces = new ArrayDeque<>();
    int depth = 0;
    int counted = 0;
    int end = 0;
    Matcher found = KEY.matcher(compact);
    while (found.find() && parts.size() < MOST_KEYS) {
      for (; counted < found.start(); counted++) {
        depth += note(braces, counted);
      }
      boolean isDeeper = depth > outside && !braces.isEmpty() && braces.peek() >= end;
      Optional<Match> begun = isDeeper
          ? member(found.group(1), found.end(), !found.group(2).isEmpty(), depth)
              .flatMap(member -> take(rules, member))
          : Optional.empty();
      if (begun.isPresent()) {
        int from = braces.peek();
        end = end(from);
        parts.add(new Part(begun.get(), new JsonMembers(between(from, end)), from, end));
      }
    }
    return parts;
  }

  /** Keeps the place of a brace that is open; how much deeper what follows the character is. */
  private int note(Deque<Integer> braces, int at) {
    char c = compact.charAt(at);
    if (c == '{') {
      braces.push(at);
    } else if (c == '}') {
      braces.poll();
    }
    return c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
  }

  /** Behind the brace that closes the one at a place; the end where none does. */
  private int end(int from) {
    int open = 0;
    for (int i = from; i < compact.length(); i++) {
      open += compact.charAt(i) == '{' ? 1 : compact.charAt(i) == '}' ? -1 : 0;
      if (open == 0) {
        return i + 1;
      }
    }
    return compact.length();
  }

  private String between(int from, int to) {
    return from == to ? "" : text.substring(places[from], places[to - 1] + 1);
  }

  /** What stands outside of those parts. */
  JsonMembers without(List<Part> parts) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Part part : parts) {
      rest.append(between(from, part.from()));
      from = part.to();
    }
    return new JsonMembers(rest.append(between(from, compact.length())).toString());
  }

  /** Of what was cut off, only a value that is listed is known to be whole. */
  private static Optional<Match> withTexts(Match match, Member member) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < match.texts().size(); i++) {
      String text = match.texts().get(i);
      Optional<String> listed = match.pattern().slots().get(i) instanceof Slot.Value value
          ? listed(value, text)
          : Optional.of(text);
      if (listed.isEmpty() && member.isCut()) {
        return Optional.empty();
      }
      texts.add(listed.orElse(text.equals(member.value()) ? member.text() : text));
    }
    return Optional.of(new Match(match.rule(), match.pattern(), texts));
  }

  /** A value that is listed but for its blanks: a line can end within a word, or between two. */
  private static Optional<String> listed(Slot.Value slot, String text) {
    return slot.property().type() instanceof TermType terms
        ? terms.names().stream()
            .filter(name -> name.replace(" ", "").equalsIgnoreCase(text))
            .findFirst()
        : Optional.empty();
  }
}
