package org.remediationkb.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;

/**
 * Where a bullet stands in a condition, and what the condition is with something else there.
 *
 * @param condition the condition
 * @param alternative the number of the list, from 0
 * @param pattern the number of the top-level bullet in it, from 0
 * @param statement 0 for the top-level bullet, from 1 for those nested in it
 */
public record BulletPosition(Condition condition, int alternative, int pattern, int statement) {

  /** All bullets of a condition, in order. */
  public static List<BulletPosition> all(Condition condition) {
    List<BulletPosition> positions = new ArrayList<>();
    for (int i = 0; i < condition.alternatives().size(); i++) {
      List<FactPattern> patterns = condition.alternatives().get(i).patterns();
      for (int j = 0; j < patterns.size(); j++) {
        for (int k = 0; k < patterns.get(j).statements().size(); k++) {
          positions.add(new BulletPosition(condition, i, j, k));
        }
      }
    }
    return positions;
  }

  /** The bullet. */
  public Statement bullet() {
    return fact().statements().get(statement);
  }

  /** The fact that the bullet introduces or constrains. */
  public FactPattern fact() {
    return list().patterns().get(pattern);
  }

  /** The list that the bullet is part of. */
  public Alternative list() {
    return condition.alternatives().get(alternative);
  }

  /** Whether this is a top-level bullet. */
  public boolean isIntroduction() {
    return statement == 0;
  }

  /** The other bullets of the same list. */
  public List<BulletPosition> others() {
    return all(condition).stream()
        .filter(other -> other.alternative == alternative && !other.equals(this))
        .toList();
  }

  /** Where the same bullet stands in a condition that lacks some other bullets. */
  public BulletPosition amid(Condition changed) {
    return all(changed).stream()
        .filter(position -> position.bullet().at().equals(bullet().at()))
        .findFirst()
        .orElseThrow();
  }

  /** The condition without this nested bullet, or without what this top-level one demands. */
  public Condition without() {
    return isIntroduction()
        ? demanding(List.of())
        : withFact(List.of(with(fact(), replaced(fact().statements(), statement, List.of()))));
  }

  /** The condition without the fact that the bullet introduces, and all that hangs on it. */
  public Condition withoutFact() {
    return withFact(List.of());
  }

  /** The condition without the list that the bullet is part of. */
  public Condition withoutList() {
    return new Condition(replaced(condition.alternatives(), alternative, List.of()));
  }

  /** The condition with other demands in place of those of the bullet. */
  public Condition demanding(List<Constraint> constraints) {
    Statement old = bullet();
    Statement changed =
        new Statement(old.text(), old.at(), old.sentence(), old.revealedBy(), constraints);
    return withFact(
        List.of(with(fact(), replaced(fact().statements(), statement, List.of(changed)))));
  }

  private static FactPattern with(FactPattern pattern, List<Statement> statements) {
    return new FactPattern(pattern.variable(), pattern.type(), statements);
  }

  private Condition withFact(List<FactPattern> facts) {
    Alternative changed = new Alternative(replaced(list().patterns(), pattern, facts));
    return new Condition(replaced(condition.alternatives(), alternative, List.of(changed)));
  }

  private static <T> List<T> replaced(List<T> all, int index, List<T> by) {
    return Stream.of(all.subList(0, index), by, all.subList(index + 1, all.size()))
        .flatMap(List::stream)
        .toList();
  }
}
