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
public record Change(String remediation, Standing was, Standing is, int count, String example) {

  @Override
  public String toString() {
    return remediation + ": " + was + " before, " + is + " now";
  }
}
