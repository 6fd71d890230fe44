package org.remediationkb.render.html;

import java.util.function.BiConsumer;
import org.remediationkb.model.capture.console.Prompt;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.CommandCatalog;

/** Divides lines of commands, and of what a console printed, into parts that look different. */
final class CommandHighlighter {

  private static final String CONSOLE = "console";

  private final CommandCatalog catalog;

  CommandHighlighter(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** What a block in a language is, for those who don't see it. */
  String label(String language) {
    return isCommands(language)
        ? "Commands"
        : language.equals(CONSOLE) ? "Console output" : language.equals("yaml") ? "Facts" : "Text";
  }

  private boolean isCommands(String language) {
    return !language.isEmpty() && language.equals(catalog.language());
  }

  /**
   * Divides a line.
   *
   * @param parts takes each part: its style, empty for none, and its text
   */
  void line(String language, String line, BiConsumer<String, String> parts) {
    if (isCommands(language)) {
      commands(line, parts);
    } else if (language.equals(CONSOLE)) {
      console(line, parts);
    } else {
      parts.accept("", line);
    }
  }

  private static void console(String line, BiConsumer<String, String> parts) {
    String typed = Prompt.parse(line).map(Prompt::typed).orElse("");
    int from = line.lastIndexOf(typed);
    if (typed.isEmpty() || from < 0) {
      parts.accept("", line);
    } else {
      parts.accept("prompt", line.substring(0, from));
      parts.accept("cmd", line.substring(from));
    }
  }

  private void commands(String line, BiConsumer<String, String> parts) {
    String words = line.stripLeading();
    int from = line.length() - words.length();
    int to = from + keywords(words);
    parts.accept("", line.substring(0, from));
    if (words.startsWith("#")) {
      parts.accept("comment", words);
      return;
    }
    parts.accept("key", line.substring(from, to));
    arguments(line.substring(to), parts);
  }

  /** How long the command is that a line begins with: one that is known, or its first word. */
  private int keywords(String words) {
    int blank = words.indexOf(' ');
    return catalog
        .find(words)
        .map(Command::command)
        .map(String::length)
        .orElse(blank < 0 ? words.length() : blank);
  }

  private static void arguments(String text, BiConsumer<String, String> parts) {
    int from = 0;
    while (from < text.length()) {
      int to = end(text, from);
      String part = text.substring(from, to);
      parts.accept(part.startsWith("\"") ? "string" : isPlaceholder(part) ? "blank" : "", part);
      from = to;
    }
  }

  /** The end of the blanks, of the quoted text, or of the word that begins there. */
  private static int end(String text, int from) {
    char first = text.charAt(from);
    if (first == '"') {
      int quote = text.indexOf('"', from + 1);
      return quote < 0 ? text.length() : quote + 1;
    }
    int to = from + 1;
    while (to < text.length()
        && text.charAt(to) != '"'
        && (text.charAt(to) == ' ') == (first == ' ')) {
      to++;
    }
    return to;
  }

  /** Whether a word stands for a reader's own value: {@code UNIT_SERIAL}. */
  private static boolean isPlaceholder(String word) {
    return word.length() > 2 && word.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z'));
  }
}
