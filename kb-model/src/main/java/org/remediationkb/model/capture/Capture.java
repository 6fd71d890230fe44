package org.remediationkb.model.capture;

import java.util.List;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.Problem;

/**
 * What was read of a case's captures.
 *
 * @param facts the case; where outputs disagree, a reading of it is disputed
 * @param units the units of which anything is known; the case is about one of them
 * @param commands the commands that were run
 * @param unread the lines that nobody understood; blank lines are not counted
 * @param history what was said before and is no longer so
 * @param problems what kept a file or a part of it from being read
 */
public record Capture(
    Case facts,
    List<UnitFacts> units,
    Sample<CommandRun> commands,
    Sample<UnreadLine> unread,
    Sample<Superseded> history,
    List<Problem> problems) {

  /** Copies the lists. */
  public Capture {
    units = List.copyOf(units);
    problems = List.copyOf(problems);
  }
}
