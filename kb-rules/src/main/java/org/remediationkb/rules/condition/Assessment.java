package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Condition.Alternative;

/**
 * What the facts of a case say of a condition, for one subject. Whether it holds is known at once; the
 * reasons are looked for when somebody asks, as most conditions fail for most facts.
 */
public final class Assessment {

  private static final Comparator<Explanation> NEAREST = Comparator.comparing(Explanation::truth)
      .thenComparing(explanation -> explanation.obstacles().size());

  private final CaseIndex index;
  private final Condition condition;
  private final Fact subject;
  private final Truth truth;

  /** Looked for when somebody asks, and several do. Threads that ask at once find the same. */
  private volatile @Nullable List<Statement> missing;

  Assessment(CaseIndex index, Condition condition, Fact subject, Truth truth) {
    this.index = index;
    this.condition = condition;
    this.subject = subject;
    this.truth = truth;
  }

  /** The fact that it is about. */
  public Fact subject() {
    return subject;
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
    List<Explanation> all = explanations();
    return all.size() == 1 ? all.get(0) : all.stream().min(NEAREST).orElseThrow();
  }

  /** The bullets that were not collected, of each alternative that they leave undecided. */
  public List<Statement> missing() {
    List<Statement> found = missing;
    if (found == null) {
      found = findMissing();
      missing = found;
    }
    return found;
  }

  private List<Statement> findMissing() {
    return explanations().stream()
        .filter(explanation -> explanation.truth() == Truth.UNKNOWN)
        .flatMap(explanation -> explanation.obstacles().stream())
        .map(Explanation.Line::statement)
        .toList();
  }

  /** One for each alternative of the condition; in a loop, because this is done for thousands of facts. */
  private List<Explanation> explanations() {
    List<Explanation> all = new ArrayList<>(condition.alternatives().size());
    for (Alternative alternative : condition.alternatives()) {
      all.add(new PatternSearch(index, alternative.patterns(), subject).explanation());
    }
    return all;
  }
}
