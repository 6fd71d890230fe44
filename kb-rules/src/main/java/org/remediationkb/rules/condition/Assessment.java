package org.remediationkb.rules.condition;

import java.util.Comparator;
import java.util.List;

/** What the facts of a case say of a condition, for one subject. */
public final class Assessment {

  private static final Comparator<Explanation> NEAREST = Comparator.comparing(Explanation::truth)
      .thenComparing(explanation -> explanation.obstacles().size());

  /** One search for each alternative of the condition. */
  private final List<PatternSearch> searches;

  private final Truth truth;

  Assessment(List<PatternSearch> searches) {
    this.searches = searches;
    Truth found = Truth.FAILS;
    for (PatternSearch search : searches) {
      found = found.or(search.truth());
    }
    this.truth = found;
  }

  /** Whether the condition holds: whether one of its alternatives does. */
  public Truth truth() {
    return truth;
  }

  /**
   * What the facts say of the alternative that comes nearest to holding: of those that are as true,
   * the one with the fewest bullets that do not hold.
   */
  public Explanation explanation() {
    return searches.size() == 1
        ? searches.get(0).explanation()
        : searches.stream().map(PatternSearch::explanation).min(NEAREST).orElseThrow();
  }

  /** The bullets that were not collected, of each alternative that they leave undecided. */
  public List<Statement> missing() {
    return searches.stream()
        .filter(search -> search.truth() == Truth.UNKNOWN)
        .flatMap(search -> search.explanation().obstacles().stream())
        .map(Explanation.Line::statement)
        .toList();
  }
}
