package org.remediationkb.rules.condition;

import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;

/**
 * A fact that has to be there: a top-level bullet with those nested in it.
 *
 * @param variable its name in the rule, {@code $token}
 * @param type the kind of fact
 * @param statements the top-level bullet, then the nested ones
 */
public record FactPattern(String variable, FactKind type, List<Statement> statements) {

  /** Copies the list. */
  public FactPattern {
    statements = List.copyOf(statements);
  }

  /** The top-level bullet. */
  public Statement introduction() {
    return statements.get(0);
  }

  /** The nested bullets. */
  public List<Statement> details() {
    return statements.subList(1, statements.size());
  }

  /** All that is demanded of the fact. */
  public Stream<Constraint> constraints() {
    return statements.stream().flatMap(statement -> statement.constraints().stream());
  }

  /** Whether a fact of the type meets all that is demanded. */
  Truth test(Fact fact) {
    Truth truth = Truth.HOLDS;
    for (int i = 0; i < statements.size() && truth != Truth.FAILS; i++) {
      truth = truth.and(statements.get(i).test(fact));
    }
    return truth;
  }
}
