package org.remediationkb.model.capture.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What collectors of configurations print around the outputs: a heading with the command, such as
 * {@code === get system status ===} or {@code Command: get system status}, and lines drawn of signs.
 */
public final class Heading {

  private static final Pattern DECORATED = Pattern.compile(
      "(?:[=#*~+|!<>-]{2,80}+|[#!\\[]) ?+([A-Za-z][^\\[\\]]{0,200}+)(?:\\].{0,80}+)?+");
  private static final Pattern LABELLED = Pattern.compile(
      "(?i:command|cmd|running|executing|output of) ?+: ?+[\"'`]?+([a-z][^\"'`]{0,200}+)[\"'`]?+");
  private static final Pattern RULE = Pattern.compile("[=#~_+-]{4,}+|[*]{20,}+");
  private static final String SIGNS = "=#*~+|!<>-: ";

  /** What a line that is drawn of signs begins with. */
  private static final String DRAWN = "=#~_+-*";

  /** What a decorated heading begins with. */
  private static final String DECORATIONS = "=#*~+|!<>-[";

  private Heading() {}

  /** The text of a heading without what is around it; any other text as it is. */
  public static String text(String line) {
    if (beginsWith(DECORATIONS, line)) {
      Matcher decorated = DECORATED.matcher(line);
      return decorated.matches() ? withoutEnd(decorated.group(1)) : line;
    }
    if (line.indexOf(':') < 0) {
      return line;
    }
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches() ? labelled.group(1).strip() : line;
  }

  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether a line is drawn of signs, so that it says nothing. */
  static boolean isRule(String line) {
    String signs = line.strip();
    return beginsWith(DRAWN, signs) && RULE.matcher(signs).matches();
  }

  private static boolean beginsWith(String any, String line) {
    return !line.isEmpty() && any.indexOf(line.charAt(0)) >= 0;
  }
}
