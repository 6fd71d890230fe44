package org.remediationkb.rules.analysis.diff;

/**
 * What a change of the content does to one page.
 *
 * @param remediation the id of the page
 * @param was what became of it before
 * @param is what becomes of it now
 * @param count in how many states, or of how many subjects of a case
 * @param example the smallest such state, as a fact file; or the first subject of a case
 */
public record VerdictChange(
    String remediation, Standing was, Standing is, int count, String example) {

  @Override
  public String toString() {
    return remediation + ": " + was + " before, " + is + " now";
  }

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
}
