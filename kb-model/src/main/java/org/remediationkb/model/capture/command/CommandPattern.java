package org.remediationkb.model.capture.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A command that somebody knows. As on the unit's command line, each word of it may be
 * shortened; a word that is itself a keyword in its place stands for nothing but itself.
 *
 * @param words the keywords
 * @param takesArguments whether other words may follow them
 */
public record CommandPattern(List<String> words, boolean takesArguments) {

  private static final String ARGUMENTS = " ...";

  /** Copies the list. */
  public CommandPattern {
    words = List.copyOf(words);
  }

  /** A pattern as it is written: {@code execute ping ...} takes arguments. */
  public static CommandPattern of(String text) {
    boolean takesArguments = text.endsWith(ARGUMENTS);
    String keywords = takesArguments ? text.substring(0, text.length() - ARGUMENTS.length()) : text;
    return new CommandPattern(List.of(keywords.split(" ", -1)), takesArguments);
  }

  /** Whether a command is this one, given the keywords with which commands begin. */
  public boolean isTyped(List<String> typed, Set<List<String>> paths) {
    if (typed.size() < words.size() || (typed.size() > words.size() && !takesArguments)) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!isWord(typed.get(i), i, paths)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWord(String word, int index, Set<List<String>> paths) {
    String keyword = words.get(index);
    if (!keyword.startsWith(word) || keyword.equals(word)) {
      return keyword.equals(word);
    }
    List<String> path = new ArrayList<>(words.subList(0, index));
    path.add(word);
    return !paths.contains(path);
  }

  /** Whether none of the words is shortened. */
  boolean isSpelledOut(List<String> typed) {
    return typed.subList(0, words.size()).equals(words);
  }

  /** The keywords with a blank between them. */
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
