package org.remediationkb.render.diff;

import java.util.List;
import org.remediationkb.rules.analysis.diff.VerdictChange;
import org.remediationkb.rules.analysis.diff.VerdictChange.Standing;

/**
 * What a change of the content does to one remediation.
 *
 * @param id its page
 * @param title what a reader sees, of the new page if there is one
 * @param presence whether it is there before and after
 * @param keys what differs in the front matter, {@code severity: problem before, blocker now}
 * @param states the kinds of change to its verdict, each with the smallest state as an example
 * @param cases the cases in which its verdict is another one
 */
public record PageReview(
    String id,
    String title,
    PresenceChange presence,
    List<String> keys,
    List<VerdictChange> states,
    List<CaseChange> cases) {

  /**
   * A case in which the verdict is another one.
   *
   * @param name the case
   * @param was what becomes of the remediation before
   * @param is what becomes of it now
   * @param subjects of how many subjects
   * @param first the first of them
   */
  public record CaseChange(String name, Standing was, Standing is, int subjects, String first) {

    /** Of what. */
    String about() {
      return subjects == 1 ? first : first + " and " + (subjects - 1) + " more";
    }
  }

  /** Copies the lists. */
  public PageReview {
    keys = List.copyOf(keys);
    states = List.copyOf(states);
    cases = List.copyOf(cases);
  }

  boolean isEmpty() {
    return presence == PresenceChange.KEPT && keys.isEmpty() && states.isEmpty() && cases.isEmpty();
  }
}
