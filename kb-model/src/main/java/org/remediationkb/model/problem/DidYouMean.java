package org.remediationkb.model.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant by one that does not exist. */
public final class DidYouMean {

  private static final int FEW = 2;

  private DidYouMean() {}

  /**
   * The candidate that differs least from {@code text}: by letters left out, added, replaced or
   * swapped, at most one for every three letters of the candidate; case does not count. The first
   * of several that are as close, empty where none is close enough.
   */
  public static Optional<String> closest(String text, Collection<String> candidates) {
    String typed = text.toLowerCase(Locale.ROOT);
    Optional<String> closest = Optional.empty();
    int smallest = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      String name = candidate.toLowerCase(Locale.ROOT);
      int tolerance = Math.min(Math.max(1, name.length() / 3), smallest - 1);
      if (Math.abs(name.length() - typed.length()) <= tolerance) {
        int distance = distance(typed, name);
        if (distance <= tolerance) {
          closest = Optional.of(candidate);
          smallest = distance;
        }
      }
    }
    return closest;
  }

  /** The question whether the closest candidate is meant, empty where none is close. */
  public static Optional<String> question(String text, Collection<String> candidates) {
    return closest(text, candidates).map(name -> "did you mean \"" + name + "\"?");
  }

  /**
   * The candidate that is meant beyond doubt: it differs by two letters at most, and any other by at
   * least three more. Empty where there is none; good enough to replace the text without asking.
   */
  public static Optional<String> beyondDoubt(String text, Collection<String> candidates) {
    return closest(text, candidates)
        .filter(name -> differs(text, name) <= FEW)
        .filter(name -> candidates.stream()
            .filter(other -> !other.equals(name))
            .allMatch(other -> differs(text, other) > differs(text, name) + FEW));
  }

  private static int differs(String text, String candidate) {
    return distance(text.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
  }

  /** The Damerau-Levenshtein distance, no part of the text edited twice. */
  private static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(from, i, to, j)) {
          row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
        }
      }
    }
    return row[to.length()];
  }

  private static boolean isSwap(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
