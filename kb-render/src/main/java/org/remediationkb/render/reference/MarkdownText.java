package org.remediationkb.render.reference;

import java.util.regex.Pattern;

/** Texts of others as they may stand in Markdown. */
final class MarkdownText {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|]");
  private static final Pattern EMPTY_LINES = Pattern.compile("^\\n++");
  private static final Pattern TICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** A text in which nothing means anything. */
  static String plain(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  /** A text as code within a line. */
  static String code(String text) {
    String fence = "`".repeat(longest(text) + 1);
    boolean touches = text.startsWith("`") || text.endsWith("`");
    return touches ? fence + " " + text + " " + fence : fence + text + fence;
  }

  /** Lines as a block of code, without the empty ones around them. */
  static String block(String language, String text) {
    String fence = "`".repeat(Math.max(3, longest(text) + 1));
    return fence + language + "\n" + EMPTY_LINES.matcher(text).replaceFirst("").stripTrailing()
        + "\n" + fence;
  }

  private static int longest(String text) {
    return TICKS
        .matcher(text)
        .results()
        .mapToInt(run -> run.group().length())
        .max()
        .orElse(0);
  }
}
