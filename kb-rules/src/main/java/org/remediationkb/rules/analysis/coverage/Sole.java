package org.remediationkb.rules.analysis.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.rules.analysis.Place;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Truth;

/**
 * Tells whether one bullet is the sole reason why a page does not hold.
 *
 * @param whole the page's condition
 * @param list the list that the bullet is part of
 * @param rest the list without the bullet
 * @param reason what of the list fails where the bullet does
 */
record Sole(Condition whole, Condition list, Condition rest, Condition reason) {

  /** For a bullet of a page about facts of that type; empty for one that never fails. */
  static Optional<Sole> of(Place place, FactType about) {
    Condition list = new Condition(List.of(place.list()));
    boolean demands = place.bullet().constraints().stream().anyMatch(c -> !(c instanceof SameAs));
    if (demands) {
      Condition rest = only(place.without(), place.alternative());
      return Optional.of(new Sole(place.condition(), list, rest, list));
    }
    FactType type = place.fact().type();
    if (type.type() == about.type() || type.subject().shape() == Shape.SINGLE) {
      return Optional.empty();
    }
    Condition rest = only(place.withoutFact(), place.alternative());
    return Optional.of(new Sole(place.condition(), list, rest, introduced(place)));
  }

  private static Condition only(Condition condition, int alternative) {
    return new Condition(List.of(condition.alternatives().get(alternative)));
  }

  /** The list with nothing nested in the bullet, so that it fails only where there is no such fact. */
  private static Condition introduced(Place place) {
    List<FactPattern> facts = place.list().patterns();
    List<FactPattern> bare = IntStream.range(0, facts.size())
        .mapToObj(i -> i == place.pattern() ? bare(facts.get(i)) : facts.get(i))
        .toList();
    return new Condition(List.of(new Alternative(bare)));
  }

  private static FactPattern bare(FactPattern fact) {
    return new FactPattern(fact.variable(), fact.type(), List.of(fact.introduction()));
  }

  boolean listHolds(CaseIndex index, Fact fact) {
    return new Evaluator(index).truth(list, fact) == Truth.HOLDS;
  }

  boolean failsAlone(CaseIndex index, Fact fact) {
    Evaluator evaluator = new Evaluator(index);
    return evaluator.truth(rest, fact) == Truth.HOLDS
        && evaluator.truth(reason, fact) == Truth.FAILS
        && evaluator.truth(whole, fact) != Truth.HOLDS;
  }

  /** All conditions that have a part in it. */
  List<Condition> conditions() {
    return Stream.of(whole, rest).toList();
  }
}
