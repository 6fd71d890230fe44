package org.remediationkb.render.diff;

import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.rules.analysis.diff.VerdictChange.Standing;

/** The phrases that all forms of a review for people share. */
final class ReviewPhrases {

  private ReviewPhrases() {}

  static String of(Standing was, Standing is) {
    return was + " before, " + is + " now";
  }

  static String states(int count) {
    return count == 1
        ? "in one state:"
        : "in " + CountedNoun.of(count, "state") + ", the smallest:";
  }
}
