package org.remediationkb.rules.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.condition.Condition;

/**
 * What the pages of a content folder promise together; {@code promises.yaml} says it.
 *
 * @param needsAdvice the states in which somebody needs advice
 * @param actions the kinds of action that pages may declare
 */
public record Promises(List<NeedForAdvice> needsAdvice, Map<String, Action> actions) {

  /** The promises of a folder that makes none. */
  public static final Promises NONE = new Promises(List.of(), Map.of());

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
  public record NeedForAdvice(String text, Location at, FactKind about, Condition when) {}

  /**
   * What is promised of a kind of action.
   *
   * @param contradicts the actions that nobody may be told to do with the same thing
   * @param after the actions that come first wherever a plan has both
   * @param waitsFor the actions that have to be done first, and that a step has to name
   * @param undoes the actions whose work this one destroys, so that it must not come after them
   */
  public record Action(
      Set<String> contradicts, Set<String> after, Set<String> waitsFor, Set<String> undoes) {

    private static final Action NONE = new Action(Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Action {
      contradicts = Set.copyOf(contradicts);
      after = Set.copyOf(after);
      waitsFor = Set.copyOf(waitsFor);
      undoes = Set.copyOf(undoes);
    }
  }

  /** Whether the actions of two pages contradict each other. */
  public boolean contradict(Remediation one, Remediation other) {
    return names(one, Action::contradicts, other) || names(other, Action::contradicts, one);
  }

  /** Whether a page may not come before another one. */
  public boolean comesAfter(Remediation page, Remediation first) {
    return names(page, Action::after, first);
  }

  /** Whether a page has to wait for another one. */
  public boolean waitsFor(Remediation page, Remediation first) {
    return names(page, Action::waitsFor, first);
  }

  /** Whether a page destroys what another one achieves. */
  public boolean undoes(Remediation page, Remediation other) {
    return names(page, Action::undoes, other);
  }

  private boolean names(
      Remediation page, Function<Action, Set<String>> relation, Remediation other) {
    Action action =
        page.action().map(a -> actions.getOrDefault(a.id(), Action.NONE)).orElse(Action.NONE);
    return other.action().filter(a -> relation.apply(action).contains(a.id())).isPresent();
  }
}
