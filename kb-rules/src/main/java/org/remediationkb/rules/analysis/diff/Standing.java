package org.remediationkb.rules.analysis.diff;

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
}
