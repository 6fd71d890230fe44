package org.remediationkb.render.replay;

import java.time.YearMonth;
import java.util.Optional;
import org.remediationkb.model.value.DateTime;

/**
 * What became of one case of an archive. Nothing in it tells of a customer but the name of the file.
 *
 * @param name the file of the case, with the line where a file has several cases
 * @param outcome what became of it; the same object for many cases, where they say the same
 * @param month when its facts were collected; empty where its clocks don't tell
 * @param again whether it was decided by itself, though it may say the same as another one, and had to
 *     have the same outcome as that
 */
public record CaseOutcome(String name, Outcome outcome, Optional<YearMonth> month, boolean again) {

  /**
   * The outcome of a case.
   *
   * @param time the latest that its clocks show
   */
  public static CaseOutcome of(String name, Outcome outcome, Optional<DateTime> time) {
    Optional<DateTime> known = outcome.problem().isPresent() ? Optional.empty() : time;
    return new CaseOutcome(name, outcome, known.map(DateTime::month), false);
  }

  /** The same, decided by itself though it may say the same as another one. */
  public CaseOutcome decidedAgain() {
    return new CaseOutcome(name, outcome, month, true);
  }

  /** The same with an equal outcome, which cases can share. */
  public CaseOutcome sharing(Outcome equal) {
    return new CaseOutcome(name, equal, month, again);
  }
}
