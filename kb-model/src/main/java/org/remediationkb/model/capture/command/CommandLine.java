package org.remediationkb.model.capture.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command as it was typed.
 *
 * @param words its words, without quotes; none where nothing was typed
 * @param filter what its output was piped through
 */
public record CommandLine(List<String> words, Optional<Filter> filter) {

  /** No command at all: what follows stands for itself, as in an excerpt. */
  public static final CommandLine NONE = new CommandLine(List.of(), Optional.empty());

  private static final int MOST_WORDS = 64;

  private static final List<String> VERBS = List.of("config", "diagnose", "execute", "get", "show");

  /**
   * A filter, {@code | grep ...}. What it left out is not known.
   *
   * @param text the filter without the bar
   */
  public record Filter(String text) {

    /** Whether it keeps the block of the configuration around each line: {@code grep -f}. */
    public boolean keepsBlocks() {
      List<String> words = CommandLine.split(text);
      return words.size() > 1
          && words.subList(1, words.size()).stream()
              .anyMatch(word -> word.matches("-[a-z]{0,5}f[a-z]{0,5}"));
    }
  }

  /** Copies the list. */
  public CommandLine {
    words = List.copyOf(words);
  }

  /** Whether its first word is one that commands of a unit begin with, perhaps shortened. */
  public boolean isOfUnit() {
    return words.stream()
        .limit(1)
        .anyMatch(word -> word.length() > 1 && VERBS.stream().anyMatch(v -> v.startsWith(word)));
  }

  /** The host name that it gives a unit: {@code set hostname fw}. */
  public Optional<String> newHostName() {
    boolean isRenaming = words.size() == 3
        && words.get(0).equals("set")
        && words.get(1).length() > 3
        && "hostname".startsWith(words.get(1));
    return isRenaming ? Optional.of(words.get(2)) : Optional.empty();
  }

  /** Divides what was typed. */
  public static CommandLine parse(String typed) {
    int bar = bar(typed);
    return bar < 0
        ? new CommandLine(split(typed), Optional.empty())
        : new CommandLine(
            split(typed.substring(0, bar)),
            Optional.of(new Filter(typed.substring(bar + 1).strip())));
  }

  private static int bar(String typed) {
    boolean quoted = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      quoted ^= c == '"';
      if (c == '|' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> split(String typed) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < typed.length() && words.size() < MOST_WORDS; i++) {
      char c = typed.charAt(i);
      quoted ^= c == '"';
      if (!quoted && Character.isWhitespace(c)) {
        end(word, words);
      } else if (c != '"') {
        word.append(c);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Whether its output is in blocks, as that of a configuration is before a filter takes lines out. */
  public boolean keepsBlocks() {
    return filter.map(Filter::keepsBlocks).orElse(true);
  }

  /** Whether nothing was typed. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The words from an index on, none where there are not so many. */
  public List<String> wordsFrom(int index) {
    return words.subList(Math.min(index, words.size()), words.size());
  }
}
