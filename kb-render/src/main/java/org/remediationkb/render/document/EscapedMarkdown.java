package org.remediationkb.render.document;

import java.util.regex.Pattern;

/** Texts of others as they may stand in Markdown. */
public final class EscapedMarkdown {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|]");
  private static final Pattern EMPTY_LINES = Pattern.compile("^\\n++");
  private static final Pattern TICKS = Pattern.compile("`+");

  private EscapedMarkdown() {}

  /** A text in which nothing means anything. */
  public static String plain(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  /** A text as code within a line. */
  public static String code(String text) {
    String fence = "`".repeat(longest(text) + 1);
    boolean touches = text.startsWith("`") || text.endsWith("`");
    return touches ? fence + " " + text + " " + fence : fence + text + fence;
  }

  /** Lines as a block of code, without the empty ones around them. */
  public static String block(String language, String text) {
    return fenced(language, EMPTY_LINES.matcher(text).replaceFirst("").stripTrailing());
  }

  /** A text as a block of code; its fence is longer than any in it, so that nothing in it can end it. */
  public static String fenced(String language, String text) {
    String fence = "`".repeat(Math.max(3, longest(text) + 1));
    return fence + language + "\n" + text + "\n" + fence;
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
