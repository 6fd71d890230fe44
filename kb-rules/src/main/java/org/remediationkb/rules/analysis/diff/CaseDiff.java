package org.remediationkb.rules.analysis.diff;

import java.util.List;

/**
 * What a change of the content does to one case.
 *
 * @param name the case
 * @param changes what differs, by page; the example of each is the first subject that it is about
 */
public record CaseDiff(String name, List<Change> changes) {

  /** Copies the list. */
  public CaseDiff {
    changes = List.copyOf(changes);
  }
}
