package org.remediationkb.rules.analysis.prove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.content.Remediation;

/**
 * What the pages of a content folder promise together; {@code promises.yaml} says it.
 *
 * @param needsAdvice the states in which somebody needs advice
 * @param actions the kinds of action that pages may declare, each with those that contradict it
 */
public record Promises(List<NeedForAdvice> needsAdvice, Map<String, Set<String>> actions) {

  /** The promises of a folder that makes none. */
  static final Promises NONE = new Promises(List.of(), Map.of());

  /** Copies the collections. */
  public Promises {
    needsAdvice = List.copyOf(needsAdvice);
    actions = Map.copyOf(actions);
  }

  /**
   * States in which somebody needs advice.
   *
   * @param text the sentences, in one line
   * @param at where they stand
   * @param about the kind of fact that the first sentence introduces
   * @param when the sentences, understood
   */
  public record NeedForAdvice(String text, Location at, FactType about, Condition when) {}

  /** Whether the actions of two pages contradict each other. */
  boolean contradict(Remediation one, Remediation other) {
    return contradicts(one, other) || contradicts(other, one);
  }

  private boolean contradicts(Remediation one, Remediation other) {
    Optional<Set<String>> against = one.action().map(a -> actions.getOrDefault(a.id(), Set.of()));
    return against.isPresent()
        && other.action().filter(a -> against.get().contains(a.id())).isPresent();
  }
}
