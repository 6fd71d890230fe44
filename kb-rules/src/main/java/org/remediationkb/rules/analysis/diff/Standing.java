package org.remediationkb.rules.analysis.diff;

import org.remediationkb.rules.analysis.Verdict;
import org.remediationkb.rules.analysis.Verdict.Found;

/** What becomes of a page in a verdict. */
public sealed interface Standing {

  /** It is not found. */
  record NotFound() implements Standing {
    @Override
    public String toString() {
      return "not found";
    }
  }

  /** It is found. */
  record Stands() implements Standing {
    @Override
    public String toString() {
      return "found";
    }
  }

  /**
   * It holds, but something stands instead of it.
   *
   * @param by the id of the page that does
   */
  record Replaced(String by) implements Standing {
    @Override
    public String toString() {
      return "replaced by " + by;
    }
  }

  /** What becomes of a page on one subject. */
  static Standing of(Found found, Verdict verdict) {
    if (verdict.standing().contains(found)) {
      return new Stands();
    }
    String by = verdict.replaced().get(found);
    return by == null ? new NotFound() : new Replaced(by);
  }
}
