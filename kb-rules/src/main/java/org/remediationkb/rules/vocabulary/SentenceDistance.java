package org.remediationkb.rules.vocabulary;

import java.util.Arrays;

/** How far a text is from a sentence, whatever stands in place of the sentence's values. */
final class SentenceDistance {

  private static final char ANYTHING = '\u0000';

  private SentenceDistance() {}

  /** The number of letters to change outside the values. */
  static int between(String text, String say) {
    String pattern = say.replaceAll("\\{[^{}]*\\}", String.valueOf(ANYTHING));
    int[] row = new int[text.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int i = 1; i <= pattern.length(); i++) {
      row = next(row, pattern.charAt(i - 1), text);
    }
    return row[text.length()];
  }

  private static int[] next(int[] above, char wanted, String text) {
    int[] row = new int[above.length];
    boolean anything = wanted == ANYTHING;
    row[0] = anything ? above[0] : above[0] + 1;
    for (int j = 1; j < row.length; j++) {
      if (anything) {
        row[j] = Math.min(above[j], row[j - 1]);
      } else {
        int same = above[j - 1] + (text.charAt(j - 1) == wanted ? 0 : 1);
        row[j] = Math.min(same, Math.min(above[j], row[j - 1]) + 1);
      }
    }
    return row;
  }
}
