package org.remediationkb.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Property.Role;
import org.remediationkb.rules.condition.Constraint.SameAs;

/**
 * Looks for facts that fit patterns together, one of which is a given subject. In loops, because this is
 * done for each fact of large cases and of each of many states.
 */
final class PatternSearch {

  private final CaseIndex index;
  private final List<FactPattern> patterns;
  private final Fact subject;

  /** The facts of the try that is going on, one for each pattern up to the one it has come to. */
  private final @Nullable Fact[] facts;

  private Truth truth = Truth.FAILS;

  /** The facts of the best try, one for each pattern up to the one that failed; the rest is void. */
  private final @Nullable Fact[] best;

  /** How many facts the best try has. */
  private int found;

  PatternSearch(CaseIndex index, List<FactPattern> patterns, Fact subject) {
    this.index = index;
    this.patterns = patterns;
    this.subject = subject;
    this.facts = new Fact[patterns.size()];
    this.best = new Fact[patterns.size()];
  }

  /**
   * Whether there are such facts. Nobody need search where the subject does not fit itself, or where it
   * is all that has to be there.
   */
  static Truth truth(CaseIndex index, List<FactPattern> patterns, Fact subject) {
    Truth fits = Truth.HOLDS;
    for (int i = 0; i < patterns.size() && fits != Truth.FAILS; i++) {
      FactPattern pattern = patterns.get(i);
      if (pattern.type() == subject.type()) {
        fits = fits.and(pattern.test(subject));
      }
    }
    if (fits == Truth.FAILS || isAll(subject, patterns)) {
      return fits;
    }
    PatternSearch search = new PatternSearch(index, patterns, subject);
    search.extend(0, Truth.HOLDS);
    return search.truth;
  }

  private static boolean isAll(Fact subject, List<FactPattern> patterns) {
    return patterns.size() == 1
        && patterns.get(0).type() == subject.type()
        && sameAs(patterns.get(0)).isEmpty();
  }

  private void extend(int count, Truth soFar) {
    boolean complete = count == facts.length;
    keep(count, complete ? soFar : Truth.FAILS);
    if (complete || soFar == Truth.FAILS) {
      return;
    }
    FactPattern pattern = patterns.get(count);
    Optional<Join> join = join(pattern, facts, count);
    for (Fact candidate : candidates(pattern, join)) {
      if (truth == Truth.HOLDS) {
        return;
      }
      Truth joined = join.isPresent() ? join.get().test(candidate) : Truth.HOLDS;
      facts[count] = candidate;
      extend(count + 1, soFar.and(joined).and(pattern.test(candidate)));
    }
  }

  private void keep(int count, Truth reached) {
    if (reached.compareTo(truth) < 0 || (reached == truth && count > found)) {
      truth = reached;
      found = count;
      System.arraycopy(facts, 0, best, 0, count);
    }
  }

  /** The facts that may fit a pattern; where it is joined, those of which that is not known, too. */
  private List<Fact> candidates(FactPattern pattern, Optional<Join> join) {
    if (pattern.type() == subject.type()) {
      return List.of(subject);
    }
    return join.isPresent()
        ? join.get().candidates(pattern.type(), index)
        : index.facts(pattern.type());
  }

  /**
   * What a fact has to share with another one.
   *
   * @param property its own property
   * @param value what is known of the property of the other one; empty for nothing
   */
  private record Join(Property property, Optional<Object> value) {

    Truth test(Fact fact) {
      return value.isPresent() && fact.reading(property) instanceof Known<?> known
          ? Truth.of(known.value().equals(value.get()))
          : Truth.UNKNOWN;
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

  /** What a pattern is joined by, with what is known of the facts of patterns before it. */
  private Optional<Join> join(FactPattern pattern, @Nullable Fact[] known, int count) {
    Optional<SameAs> same = sameAs(pattern);
    if (same.isEmpty()) {
      return Optional.empty();
    }
    Fact other = bound(same.get().variable(), known, count);
    Optional<Object> value = other == null
        ? Optional.empty()
        : other.reading(same.get().other()).known().map(Known::value);
    return Optional.of(new Join(same.get().property(), value));
  }

  private static Optional<SameAs> sameAs(FactPattern pattern) {
    List<Statement> statements = pattern.statements();
    for (int i = 0; i < statements.size(); i++) {
      List<Constraint> constraints = statements.get(i).constraints();
      for (int j = 0; j < constraints.size(); j++) {
        if (constraints.get(j) instanceof SameAs join) {
          return Optional.of(join);
        }
      }
    }
    return Optional.empty();
  }

  /** The fact that the pattern with a variable was given, if it was given one. */
  private @Nullable Fact bound(String variable, @Nullable Fact[] known, int count) {
    for (int i = 0; i < count; i++) {
      if (patterns.get(i).variable().equals(variable)) {
        return known[i];
      }
    }
    return null;
  }

  /** What the facts say of each bullet, by the best try and beyond the pattern it failed at. */
  Explanation explanation() {
    extend(0, Truth.HOLDS);
    List<Explanation.Line> lines = new ArrayList<>();
    System.arraycopy(best, 0, facts, 0, found);
    for (int i = 0; i < facts.length; i++) {
      FactPattern pattern = patterns.get(i);
      Fact fact = i < found ? best[i] : firstCandidate(pattern, i);
      facts[i] = fact;
      for (Statement statement : pattern.statements()) {
        lines.add(
            fact == null
                ? new Explanation.Line(pattern, statement, Truth.FAILS, List.of())
                : line(statement, pattern, fact));
      }
    }
    return new Explanation(truth, lines);
  }

  private @Nullable Fact firstCandidate(FactPattern pattern, int count) {
    Optional<SameAs> same = sameAs(pattern);
    if (same.isPresent() && bound(same.get().variable(), facts, count) == null) {
      return null;
    }
    Optional<Join> join = join(pattern, facts, count);
    for (Fact candidate : candidates(pattern, join)) {
      if (join.isEmpty() || join.get().test(candidate) != Truth.FAILS) {
        return candidate;
      }
    }
    return null;
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
