package org.remediationkb.model.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its form what a text identifies: that which says most of how such a text begins counts. */
public final class Identifiers {

  /** So many may stand together. */
  private static final int MOST_TOGETHER = 32;

  private static final int ASCII = 128;

  /** How much longer or shorter one may have become. */
  private static final int MISSING = 3;

  private static final int MOST_STARS = 3;
  private static final Pattern PART = Pattern.compile("[A-Z0-9]{3}[0-9A-Z*]{1,61}+");

  private final List<Identifier> all;
  private final boolean[] begins = new boolean[ASCII];

  Identifiers(List<Identifier> all) {
    this.all = all.stream()
        .sorted(Comparator.comparingInt(form -> -form.beginning().length()))
        .toList();
    for (Identifier form : all) {
      char first = form.beginning().charAt(0);
      begins[Character.toUpperCase(first)] = true;
      begins[Character.toLowerCase(first)] = true;
    }
  }

  /** All forms, the one that says most first. */
  public List<Identifier> all() {
    return all;
  }

  /** Whether one may begin with a character. */
  public boolean mayBegin(char c) {
    return c < ASCII && begins[c];
  }

  /** The form of a text in any case, empty where it has none. */
  public Optional<Identifier> of(String text) {
    if (text.isEmpty() || !mayBegin(text.charAt(0))) {
      return Optional.empty();
    }
    String capitals = text.toUpperCase(Locale.ROOT);
    return all.stream().filter(form -> form.matches(capitals)).findFirst();
  }

  /**
   * How long each of the identifiers is that a word consists of, where they stand together; 0 where
   * it does not.
   */
  public int together(String word) {
    if (!mayBegin(word.isEmpty() ? ' ' : word.charAt(0))) {
      return 0;
    }
    String capitals = word.toUpperCase(Locale.ROOT);
    for (Identifier form : all) {
      int length = form.length();
      if (length > 0
          && word.length() % length == 0
          && word.length() <= MOST_TOGETHER * length
          && form.matches(capitals.substring(0, length))
          && areAll(form, capitals)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean areAll(Identifier form, String word) {
    for (int at = form.length(); at < word.length(); at += form.length()) {
      if (!form.form().matches(word.substring(at, at + form.length()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is one that is told by its key to be a token, or is masked. */
  boolean isMaskable(String text) {
    return all.stream()
        .filter(Identifier::isMaskable)
        .anyMatch(form -> form.matches(text) || form.mayBeMasked(text));
  }

  /** Whether a word may be one, whatever was masked of it, or what a line break left of one. */
  boolean isLike(String word) {
    int start = 0;
    while (start < MOST_STARS && start < word.length() && word.charAt(start) == '*') {
      start++;
    }
    String rest = word.substring(start).toUpperCase(Locale.ROOT);
    return PART.matcher(rest).matches()
        && all.stream()
            .anyMatch(form -> form.length() > 0
                && form.beginning().charAt(0) == rest.charAt(0)
                && Math.abs(rest.length() - form.length()) <= MISSING);
  }
}
