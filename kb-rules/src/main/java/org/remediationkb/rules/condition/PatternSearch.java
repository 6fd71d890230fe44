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
  private final List<Fact> itself;

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
    this.itself = List.of(subject);
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
        && sameAs(patterns.get(0)) == null;
  }

  private void extend(int count, Truth soFar) {
    boolean complete = count == facts.length;
    keep(count, complete ? soFar : Truth.FAILS);
    if (complete || soFar == Truth.FAILS) {
      return;
    }
    FactPattern pattern = patterns.get(count);
    Join join = join(pattern, count);
    List<Fact> candidates = candidates(pattern, join);
    for (int i = 0; i < candidates.size() && truth != Truth.HOLDS; i++) {
      Fact candidate = candidates.get(i);
      Truth joined = join == null ? Truth.HOLDS : join.test(candidate);
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
  private List<Fact> candidates(FactPattern pattern, @Nullable Join join) {
    if (pattern.type() == subject.type()) {
      return itself;
    }
    return join == null ? index.facts(pattern.type()) : join.candidates(pattern.type(), index);
  }

  /**
   * What a fact has to share with another one.
   *
   * @param property its own property
   * @param value what is known of the property of the other one; null for nothing
   */
  private record Join(Property property, @Nullable Object value) {

    Truth test(Fact fact) {
      return value != null && fact.reading(property) instanceof Known<?> known
          ? Truth.of(known.value().equals(value))
          : Truth.UNKNOWN;
    }

    List<Fact> candidates(FactKind type, CaseIndex index) {
      if (value == null) {
        return index.facts(type);
      }
      List<Fact> equal = index.facts(type, property, value);
      List<Fact> unknown =
          property.role() == Role.IDENTITY ? List.of() : index.unknown(type, property);
      return unknown.isEmpty()
          ? equal
          : Stream.concat(equal.stream(), unknown.stream()).toList();
    }
  }

  /** What a pattern is joined by, with what is known of the facts of patterns before it; null for nothing. */
  private @Nullable Join join(FactPattern pattern, int count) {
    SameAs same = sameAs(pattern);
    if (same == null) {
      return null;
    }
    Fact other = bound(same.variable(), count);
    Object value = other != null && other.reading(same.other()) instanceof Known<?> known
        ? known.value()
        : null;
    return new Join(same.property(), value);
  }

  private static @Nullable SameAs sameAs(FactPattern pattern) {
    List<Statement> statements = pattern.statements();
    for (int i = 0; i < statements.size(); i++) {
      List<Constraint> constraints = statements.get(i).constraints();
      for (int j = 0; j < constraints.size(); j++) {
        if (constraints.get(j) instanceof SameAs join) {
          return join;
        }
      }
    }
    return null;
  }

  /** The fact that the pattern with a variable was given, if it was given one. */
  private @Nullable Fact bound(String variable, int count) {
    for (int i = 0; i < count; i++) {
      if (patterns.get(i).variable().equals(variable)) {
        return facts[i];
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
    SameAs same = sameAs(pattern);
    if (same != null && bound(same.variable(), count) == null) {
      return null;
    }
    Join join = join(pattern, count);
    for (Fact candidate : candidates(pattern, join)) {
      if (join == null || join.test(candidate) != Truth.FAILS) {
        return candidate;
      }
    }
    return null;
  }

  private static Explanation.Line line(Statement statement, FactPattern pattern, Fact fact) {
    return new Explanation.Line(
        pattern, statement, statement.test(fact), readings(statement.constraints(), fact));
  }

  private static List<Reading<?>> readings(List<Constraint> constraints, Fact fact) {
    if (constraints.isEmpty()) {
      Optional<Property> identity = fact.type().identity();
      return identity.isPresent() ? List.of(fact.reading(identity.get())) : List.of();
    }
    List<Reading<?>> readings = new ArrayList<>(constraints.size());
    for (Constraint constraint : constraints) {
      readings.add(fact.reading(constraint.property()));
    }
    return readings;
  }
}
