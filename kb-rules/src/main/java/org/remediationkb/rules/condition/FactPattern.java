package org.remediationkb.rules.condition;

import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactType;

/**
 * A fact that has to be there: a top-level bullet with those nested in it.
 *
 * @param variable its name in the rule, {@code $token}
 * @param type the kind of fact
 * @param introduction the top-level bullet
 * @param details the nested bullets
 */
public record FactPattern(
    String variable, FactType type, Statement introduction, List<Statement> details) {

  /** Copies the list. */
  public FactPattern {
    details = List.copyOf(details);
  }

  /** All bullets, the top-level one first. */
  public Stream<Statement> statements() {
    return Stream.concat(Stream.of(introduction), details.stream());
  }

  /** All that is demanded of the fact. */
  public Stream<Constraint> constraints() {
    return statements().flatMap(statement -> statement.constraints().stream());
  }
}
