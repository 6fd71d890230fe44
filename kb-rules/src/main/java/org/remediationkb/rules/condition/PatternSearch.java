package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Property.Role;
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
    Optional<Join> join = join(pattern, variable -> bound(variable, facts));
    for (Fact candidate : candidates(pattern, join)) {
      if (truth == Truth.HOLDS) {
        return;
      }
      Truth joined = join.map(j -> j.test(candidate)).orElse(Truth.HOLDS);
      extend(with(facts, candidate), soFar.and(joined).and(pattern.test(candidate)));
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

  /** The facts that may fit a pattern; where it is joined, those of which that is not known, too. */
  private List<Fact> candidates(FactPattern pattern, Optional<Join> join) {
    if (pattern.type() == subject.type()) {
      return List.of(subject);
    }
    return join.map(j -> j.candidates(pattern.type(), index))
        .orElseGet(() -> index.facts(pattern.type()));
  }

  /**
   * What a fact has to share with another one.
   *
   * @param property its own property
   * @param value what is known of the property of the other one; empty for nothing
   */
  private record Join(Property property, Optional<Object> value) {

    Truth test(Fact fact) {
      return value
          .flatMap(wanted ->
              fact.reading(property).known().map(known -> Truth.of(known.value().equals(wanted))))
          .orElse(Truth.UNKNOWN);
    }

    List<Fact> candidates(FactKind type, CaseIndex index) {
      if (value.isEmpty()) {
        return index.facts(type);
      }
      List<Fact> equal = index.facts(type, property, value.get());
      List<Fact> unknown =
          property.role() == Role.IDENTITY ? List.of() : index.unknown(type, property);
      return unknown.isEmpty()
          ? equal
          : Stream.concat(equal.stream(), unknown.stream()).toList();
    }
  }

  private static Optional<Join> join(FactPattern pattern, Function<String, Optional<Bound>> bound) {
    return sameAs(pattern)
        .map(same -> new Join(
            same.property(), bound.apply(same.variable()).flatMap(other -> other.value(same))));
  }

  /** A loop, because this is asked for each fact of each of many states. */
  private static Optional<SameAs> sameAs(FactPattern pattern) {
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

    Optional<Object> value(SameAs join) {
      return fact.reading(join.other()).known().map(known -> known.value());
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
          : firstCandidate(pattern, variable -> Optional.ofNullable(bound.get(variable)));
      fact.ifPresent(found -> bound.put(pattern.variable(), new Bound(pattern, found)));
      for (Statement statement : pattern.statements()) {
        lines.add(fact.map(found -> line(statement, pattern, found))
            .orElseGet(() -> new Explanation.Line(pattern, statement, Truth.FAILS, List.of())));
      }
    }
    return new Explanation(truth, lines);
  }

  private Optional<Fact> firstCandidate(
      FactPattern pattern, Function<String, Optional<Bound>> bound) {
    if (sameAs(pattern).filter(same -> bound.apply(same.variable()).isEmpty()).isPresent()) {
      return Optional.empty();
    }
    Optional<Join> join = join(pattern, bound);
    return candidates(pattern, join).stream()
        .filter(fact -> join.map(j -> j.test(fact)).orElse(Truth.HOLDS) != Truth.FAILS)
        .findFirst();
  }

  private static Explanation.Line line(Statement statement, FactPattern pattern, Fact fact) {
    List<Reading<?>> readings = new ArrayList<>();
    for (Constraint constraint : statement.constraints()) {
      readings.add(fact.reading(constraint.property()));
    }
    if (readings.isEmpty()) {
      fact.type().identity().ifPresent(identity -> readings.add(fact.reading(identity)));
    }
    return new Explanation.Line(pattern, statement, statement.test(fact), readings);
  }
}
