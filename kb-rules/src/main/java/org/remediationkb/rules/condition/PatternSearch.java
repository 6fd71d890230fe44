package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.rules.condition.Constraint.SameAs;

/** Looks for facts that fit patterns together, one of which is a given subject. */
final class PatternSearch {

  private final CaseIndex index;
  private final List<FactPattern> patterns;
  private final Fact subject;
  private Truth truth = Truth.FAILS;

  /** The facts of the best try, one for each pattern up to the one that failed. */
  private Fact[] best = {};

  PatternSearch(CaseIndex index, List<FactPattern> patterns, Fact subject) {
    this.index = index;
    this.patterns = patterns;
    this.subject = subject;
  }

  PatternSearch run() {
    extend(new Fact[0], Truth.HOLDS);
    return this;
  }

  Truth truth() {
    return truth;
  }

  private void extend(Fact[] facts, Truth soFar) {
    boolean complete = facts.length == patterns.size();
    keep(facts, complete ? soFar : Truth.FAILS);
    if (complete || soFar == Truth.FAILS) {
      return;
    }
    FactPattern pattern = patterns.get(facts.length);
    for (Fact candidate : candidates(pattern, facts)) {
      if (truth == Truth.HOLDS) {
        return;
      }
      extend(with(facts, candidate), soFar.and(pattern.test(candidate)));
    }
  }

  private static Fact[] with(Fact[] facts, Fact next) {
    Fact[] more = Arrays.copyOf(facts, facts.length + 1);
    more[facts.length] = next;
    return more;
  }

  private void keep(Fact[] facts, Truth found) {
    if (found.compareTo(truth) < 0 || (found == truth && facts.length > best.length)) {
      truth = found;
      best = facts;
    }
  }

  private List<Fact> candidates(FactPattern pattern, Fact[] facts) {
    if (pattern.type().type().isInstance(subject)) {
      return List.of(subject);
    }
    return join(pattern)
        .map(join -> index.facts(pattern.type(), join.property(), value(join, facts)))
        .orElseGet(() -> index.facts(pattern.type()));
  }

  private static Optional<SameAs> join(FactPattern pattern) {
    return pattern
        .constraints()
        .filter(SameAs.class::isInstance)
        .map(SameAs.class::cast)
        .findFirst();
  }

  private Object value(SameAs join, Fact[] facts) {
    for (int i = 0; i < facts.length; i++) {
      FactPattern pattern = patterns.get(i);
      if (pattern.variable().equals(join.variable())) {
        return pattern.type().read(facts[i], join.other()).known().orElseThrow().value();
      }
    }
    throw new IllegalStateException("no pattern before names " + join.variable());
  }

  /** What the facts of the best try say, those included that a pattern after the failed one has. */
  Explanation explanation() {
    Fact[] facts = best;
    List<Explanation.Line> lines = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      FactPattern pattern = patterns.get(i);
      List<Fact> found = i < facts.length ? List.of(facts[i]) : candidates(pattern, facts);
      for (Statement statement : pattern.statements()) {
        lines.add(
            found.isEmpty()
                ? new Explanation.Line(statement, Truth.FAILS, List.of())
                : line(statement, pattern.type(), found.get(0)));
      }
      if (found.isEmpty()) {
        return new Explanation(truth, lines);
      }
      facts = i < facts.length ? facts : with(facts, found.get(0));
    }
    return new Explanation(truth, lines);
  }

  private static Explanation.Line line(Statement statement, FactType type, Fact fact) {
    List<Reading<?>> readings = new ArrayList<>();
    for (Constraint constraint : statement.constraints()) {
      readings.add(type.read(fact, constraint.property()));
    }
    if (readings.isEmpty()) {
      type.identity().ifPresent(identity -> readings.add(type.read(fact, identity)));
    }
    return new Explanation.Line(statement, statement.test(type, fact), readings);
  }
}
