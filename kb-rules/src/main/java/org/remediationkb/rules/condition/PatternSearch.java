package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    return candidates(pattern, variable -> bound(variable, facts));
  }

  private List<Fact> candidates(FactPattern pattern, Function<String, Optional<Bound>> bound) {
    if (pattern.type().type().isInstance(subject)) {
      return List.of(subject);
    }
    Optional<SameAs> join = join(pattern);
    return join.isEmpty()
        ? index.facts(pattern.type())
        : bound
            .apply(join.get().variable())
            .map(other -> other.value(join.get()))
            .map(value -> index.facts(pattern.type(), join.get().property(), value))
            .orElse(List.of());
  }

  /** A loop, because this is asked for each fact of each of many states. */
  private static Optional<SameAs> join(FactPattern pattern) {
    for (Statement statement : pattern.statements()) {
      for (Constraint constraint : statement.constraints()) {
        if (constraint instanceof SameAs join) {
          return Optional.of(join);
        }
      }
    }
    return Optional.empty();
  }

  /** A fact that a pattern was given. */
  private record Bound(FactPattern pattern, Fact fact) {
    Object value(SameAs join) {
      return pattern.type().read(fact, join.other()).known().orElseThrow().value();
    }
  }

  private Optional<Bound> bound(String variable, Fact[] facts) {
    for (int i = 0; i < facts.length; i++) {
      if (patterns.get(i).variable().equals(variable)) {
        return Optional.of(new Bound(patterns.get(i), facts[i]));
      }
    }
    return Optional.empty();
  }

  /** What the facts say of each bullet, by the best try and beyond the pattern it failed at. */
  Explanation explanation() {
    Map<String, Bound> bound = new HashMap<>();
    List<Explanation.Line> lines = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      FactPattern pattern = patterns.get(i);
      Optional<Fact> fact = i < best.length
          ? Optional.of(best[i])
          : candidates(pattern, variable -> Optional.ofNullable(bound.get(variable))).stream()
              .findFirst();
      fact.ifPresent(found -> bound.put(pattern.variable(), new Bound(pattern, found)));
      for (Statement statement : pattern.statements()) {
        lines.add(fact.map(found -> line(statement, pattern, found))
            .orElseGet(() -> new Explanation.Line(pattern, statement, Truth.FAILS, List.of())));
      }
    }
    return new Explanation(truth, lines);
  }

  private static Explanation.Line line(Statement statement, FactPattern pattern, Fact fact) {
    FactType type = pattern.type();
    List<Reading<?>> readings = new ArrayList<>();
    for (Constraint constraint : statement.constraints()) {
      readings.add(type.read(fact, constraint.property()));
    }
    if (readings.isEmpty()) {
      type.identity().ifPresent(identity -> readings.add(type.read(fact, identity)));
    }
    return new Explanation.Line(pattern, statement, statement.test(type, fact), readings);
  }
}
