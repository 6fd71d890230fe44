package org.remediationkb.model.capture.fortitoken;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is exchanged with the vendor's service about mobile tokens. It is JSON, but logs break it into
 * lines within words and damage it, so single values are looked for, whatever blanks and quotes are
 * there. Errors stand at the top, for each token and for each member of a cluster; the outermost
 * counts, for {@code null} and 0 occur beside it.
 */
final class SoftTokenJson {

  private static final Pattern TYPE = Pattern.compile("SoftToken[.]([A-Za-z]{1,40}+)");
  private static final Pattern CODE = Pattern.compile("error_code\"?+:\"?+(-?[0-9]{1,9})");
  private static final Pattern MESSAGE = Pattern.compile("error_message\"?+:\"?+");
  private static final Pattern ERROR =
      Pattern.compile("error\"?+:(?:\"[^\"]|[{])|error_code\"?+:\"?+-?+[1-9]");
  private static final int LONGEST_MESSAGE = 200;

  private final String text;

  /** The text without blanks, and where each character of it stands in the text. */
  private final StringBuilder compact = new StringBuilder();

  private final int[] places;

  SoftTokenJson(String text) {
    this.text = text;
    this.places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        places[compact.length()] = i;
        compact.append(text.charAt(i));
      }
    }
  }

  /** Whether it is of this kind of exchange at all. */
  boolean isSoftToken() {
    return TYPE.matcher(compact).find();
  }

  /** Whether it is a message of that type. */
  boolean isOf(String type) {
    Matcher found = TYPE.matcher(compact);
    return found.find() && found.group(1).equals(type);
  }

  /** Whether an error stands anywhere in it: an object, or a text for a member of a cluster. */
  boolean hasError() {
    return ERROR.matcher(compact).find();
  }

  /** The code of the outermost error. */
  Optional<String> errorCode() {
    return outermost(CODE).map(found -> found.group(1));
  }

  /**
   * The text of the outermost error; empty where it was cut off.
   *
   * @param known texts that are known to occur
   */
  Optional<String> errorMessage(List<String> known) {
    return outermost(MESSAGE).flatMap(found -> message(found.end(), known));
  }

  private Optional<MatchResult> outermost(Pattern pattern) {
    Optional<MatchResult> outermost = Optional.empty();
    int least = Integer.MAX_VALUE;
    int depth = 0;
    int counted = 0;
    Matcher found = pattern.matcher(compact);
    while (found.find()) {
      for (; counted < found.start(); counted++) {
        depth += step(compact.charAt(counted));
      }
      if (depth <= least) {
        least = depth;
        outermost = Optional.of(found.toMatchResult());
      }
    }
    return outermost;
  }

  private static int step(char c) {
    return switch (c) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  private Optional<String> message(int start, List<String> known) {
    int end = start;
    while (end < compact.length() && end - start <= LONGEST_MESSAGE && !ends(compact.charAt(end))) {
      end++;
    }
    if (end == start || end - start > LONGEST_MESSAGE) {
      return Optional.empty();
    }
    boolean isCut = end == compact.length();
    String message = text.substring(places[start], places[end - 1] + 1);
    return named(compact.substring(start, end), known)
        .or(() -> isCut ? Optional.empty() : Optional.of(message));
  }

  private static boolean ends(char c) {
    return c == '"' || c == '}' || c == '{';
  }

  /** A message that is known but for its blanks: a line can end within a word, or between two. */
  private static Optional<String> named(String compactMessage, List<String> known) {
    return known.stream()
        .filter(name -> name.replace(" ", "").equalsIgnoreCase(compactMessage))
        .findFirst();
  }
}
