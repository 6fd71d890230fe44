package org.remediationkb.rules.analysis.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.rules.analysis.Place;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Truth;

/**
 * Tells whether one bullet is the sole reason why a page does not hold.
 *
 * @param about the kind of fact that the page is about
 * @param whole the page's condition
 * @param rest the list that the bullet is part of, without it
 * @param reason what of the list fails where the bullet does
 */
record Sole(FactType about, Condition whole, Condition rest, Condition reason) {

  /** For a bullet of a page about facts of that type; empty for one that never fails. */
  static Optional<Sole> of(Place place, FactType about) {
    boolean demands = place.bullet().constraints().stream().anyMatch(c -> !(c instanceof SameAs));
    if (demands) {
      Condition rest = only(place.without(), place.alternative());
      return Optional.of(new Sole(about, place.condition(), rest, list(place)));
    }
    FactType type = place.fact().type();
    if (type.type() == about.type() || type.subject().shape() == Shape.SINGLE) {
      return Optional.empty();
    }
    Condition rest = only(place.withoutFact(), place.alternative());
    return Optional.of(new Sole(about, place.condition(), rest, introduced(place)));
  }

  /** What shows that a bullet holds, with all others of its list. */
  static Sight holding(Place place, FactType about) {
    Condition list = list(place);
    return new Sight(
        about,
        List.of(list),
        (index, fact) -> new Evaluator(index).truth(list, fact) == Truth.HOLDS);
  }

  /** Why a bullet can't fail alone: what keeps it from that, if it were not there. */
  static String reason(Place place, FactType about, FactKinds kinds) {
    if (canFailAlone(place.amid(list(place)), about, kinds)) {
      return "another list holds in that case";
    }
    String implying = place.others().stream()
        .filter(other -> canFailAlone(place.amid(other.without()), about, kinds))
        .map(other -> "\"" + other.bullet().text() + "\"")
        .collect(Collectors.joining(" and "));
    return implying.isEmpty() ? "another sentence fails as well" : "it is implied by " + implying;
  }

  private static boolean canFailAlone(Place place, FactType about, FactKinds kinds) {
    return of(place, about)
        .map(Sole::failing)
        .flatMap(failing -> failing.space(kinds).flatMap(failing::smallest))
        .isPresent();
  }

  private static Condition list(Place place) {
    return only(place.condition(), place.alternative());
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

  /** What shows that the bullet fails, and nothing else of its list does. */
  Sight failing() {
    return new Sight(about, List.of(whole, rest), (index, fact) -> {
      Evaluator evaluator = new Evaluator(index);
      return evaluator.truth(rest, fact) == Truth.HOLDS
          && evaluator.truth(reason, fact) == Truth.FAILS
          && evaluator.truth(whole, fact) != Truth.HOLDS;
    });
  }
}
