package org.remediationkb.rules.condition;

import java.util.List;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.Location;

/**
 * A bullet of a page, understood.
 *
 * @param text the bullet's text, as the author wrote it
 * @param at where it stands
 * @param sentence the sentence of the vocabulary that it uses, with its values in braces
 * @param revealedBy the ids of the commands that show what it asks, empty where somebody has to be
 *     asked
 * @param constraints what it demands of its fact; all of them
 */
public record Statement(
    String text,
    Location at,
    String sentence,
    List<String> revealedBy,
    List<Constraint> constraints) {

  /** Copies the lists. */
  public Statement {
    revealedBy = List.copyOf(revealedBy);
    constraints = List.copyOf(constraints);
  }

  /** The same in other words. */
  public Statement withText(String other) {
    return new Statement(other, at, sentence, revealedBy, constraints);
  }

  /** Whether a fact of the kind it is said of meets all that this demands. */
  Truth test(Fact fact) {
    Truth truth = Truth.HOLDS;
    for (int i = 0; i < constraints.size(); i++) {
      truth = truth.and(constraints.get(i).test(fact));
    }
    return truth;
  }
}
