package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Constraint.Within;

/**
 * Reads conditions over the facts of a case with three values. A fact that is there but lacks a
 * property leaves a demand on it unknown; a fact that is not there at all fails it, for nobody says
 * that it happened.
 */
public final class Evaluator {

  private final CaseIndex index;

  /** An evaluator for one case. */
  public Evaluator(CaseIndex index) {
    this.index = index;
  }

  /** Whether the condition holds for the subject, which one of each alternative's patterns is. */
  public Truth truth(Condition condition, Fact subject) {
    Truth truth = Truth.FAILS;
    for (Alternative alternative : condition.alternatives()) {
      truth = truth.or(new Search(alternative, subject).run().truth);
    }
    return truth;
  }

  /** What the facts say of the alternative that comes nearest to holding for the subject. */
  public Explanation explain(Condition condition, Fact subject) {
    Search best = new Search(condition.alternatives().get(0), subject).run();
    for (Alternative alternative : condition.alternatives()) {
      Search search = new Search(alternative, subject).run();
      if (search.truth.compareTo(best.truth) < 0) {
        best = search;
      }
    }
    return best.explanation();
  }

  /** The bullets that were not collected, of each alternative that they leave undecided. */
  public List<Statement> missing(Condition condition, Fact subject) {
    return condition.alternatives().stream()
        .map(alternative -> new Search(alternative, subject).run())
        .filter(search -> search.truth == Truth.UNKNOWN)
        .flatMap(search -> search.explanation().lines().stream())
        .filter(line -> line.truth() == Truth.UNKNOWN)
        .map(Explanation.Line::statement)
        .toList();
  }

  private static Truth truth(FactPattern pattern, Fact fact) {
    Truth truth = Truth.HOLDS;
    for (Statement statement : pattern.statements()) {
      truth = truth.and(truth(statement, pattern.type(), fact));
      if (truth == Truth.FAILS) {
        return truth;
      }
    }
    return truth;
  }

  private static Truth truth(Statement statement, FactType type, Fact fact) {
    Truth truth = Truth.HOLDS;
    for (Constraint constraint : statement.constraints()) {
      truth = truth.and(truth(constraint, type, fact));
    }
    return truth;
  }

  private static Truth truth(Constraint constraint, FactType type, Fact fact) {
    if (constraint instanceof OneOf oneOf) {
      return oneOf.test(type.read(fact, oneOf.property()));
    }
    if (constraint instanceof Within within) {
      return within.test(type.read(fact, within.property()));
    }
    return Truth.HOLDS; // a join: candidates are chosen by it
  }

  /** Looks for facts that fit the patterns of an alternative together. */
  private final class Search {
    private final List<FactPattern> patterns;
    private final Fact subject;
    private Truth truth = Truth.FAILS;
    private Fact[] bound = {};

    Search(Alternative alternative, Fact subject) {
      this.patterns = alternative.patterns();
      this.subject = subject;
    }

    Search run() {
      extend(new Fact[0], Truth.HOLDS);
      return this;
    }

    private void extend(Fact[] facts, Truth soFar) {
      if (soFar == Truth.FAILS || truth == Truth.HOLDS || facts.length == patterns.size()) {
        keep(facts, soFar);
        return;
      }
      FactPattern pattern = patterns.get(facts.length);
      for (Fact candidate : candidates(pattern, facts)) {
        Fact[] more = Arrays.copyOf(facts, facts.length + 1);
        more[facts.length] = candidate;
        extend(more, soFar.and(truth(pattern, candidate)));
      }
    }

    private void keep(Fact[] facts, Truth found) {
      boolean better = found.compareTo(truth) < 0;
      if (better || (found == truth && facts.length > bound.length)) {
        truth = found;
        bound = facts;
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

    private Optional<SameAs> join(FactPattern pattern) {
      return pattern
          .constraints()
          .filter(SameAs.class::isInstance)
          .map(SameAs.class::cast)
          .findFirst();
    }

    private Object value(SameAs join, Fact[] facts) {
      for (int i = 0; i < facts.length; i++) {
        if (patterns.get(i).variable().equals(join.variable())) {
          return patterns
              .get(i)
              .type()
              .read(facts[i], join.other())
              .known()
              .orElseThrow()
              .value();
        }
      }
      throw new IllegalStateException("no pattern before names " + join.variable());
    }

    Explanation explanation() {
      List<Explanation.Line> lines = new ArrayList<>();
      for (int i = 0; i < patterns.size(); i++) {
        FactPattern pattern = patterns.get(i);
        for (Statement statement : pattern.statements()) {
          lines.add(
              i < bound.length
                  ? line(statement, pattern.type(), bound[i])
                  : new Explanation.Line(statement, Truth.FAILS, List.of()));
        }
      }
      return new Explanation(truth, lines);
    }

    private Explanation.Line line(Statement statement, FactType type, Fact fact) {
      List<Reading<?>> readings = new ArrayList<>();
      for (Constraint constraint : statement.constraints()) {
        readings.add(type.read(fact, constraint.property()));
      }
      if (readings.isEmpty()) {
        type.identity().ifPresent(identity -> readings.add(type.read(fact, identity)));
      }
      return new Explanation.Line(statement, Evaluator.truth(statement, type, fact), readings);
    }
  }
}
