package org.remediationkb.rules.analysis.diff;

import java.util.List;

/**
 * In which states a change of the content leads to another verdict.
 *
 * @param states how many states were compared: all that the pages concerned can tell apart
 * @param changes what differs, by page
 */
public record StateDiff(int states, List<Change> changes) {

  /** Copies the list. */
  public StateDiff {
    changes = List.copyOf(changes);
  }
}
