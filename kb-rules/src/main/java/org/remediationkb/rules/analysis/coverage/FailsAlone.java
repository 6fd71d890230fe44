package org.remediationkb.rules.analysis.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.rules.analysis.BulletPosition;
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
record FailsAlone(FactKind about, Condition whole, Condition rest, Condition reason) {

  /** For a bullet of a page about facts of that type; empty for one that never fails. */
  static Optional<FailsAlone> of(BulletPosition position, FactKind about) {
    boolean demands =
        position.bullet().constraints().stream().anyMatch(c -> !(c instanceof SameAs));
    if (demands) {
      Condition rest = only(position.without(), position.alternative());
      return Optional.of(new FailsAlone(about, position.condition(), rest, list(position)));
    }
    FactKind type = position.fact().type();
    if (type == about || type.subject().shape() == Shape.SINGLE) {
      return Optional.empty();
    }
    Condition rest = only(position.withoutFact(), position.alternative());
    return Optional.of(new FailsAlone(about, position.condition(), rest, introduced(position)));
  }

  /** What shows that a bullet holds, with all others of its list. */
  static Witness holding(BulletPosition position, FactKind about) {
    Condition list = list(position);
    return new Witness(
        about,
        List.of(list),
        (index, fact) -> new Evaluator(index).truth(list, fact) == Truth.HOLDS);
  }

  /** Why a bullet can't fail alone: what keeps it from that, if it were not there. */
  static String reason(BulletPosition position, FactKind about, FactKinds kinds) {
    if (canFailAlone(position.amid(list(position)), about, kinds)) {
      return "another list holds in that case";
    }
    String implying = position.others().stream()
        .filter(other -> canFailAlone(position.amid(other.without()), about, kinds))
        .map(other -> "\"" + other.bullet().text() + "\"")
        .collect(Collectors.joining(" and "));
    return implying.isEmpty() ? "another sentence fails as well" : "it is implied by " + implying;
  }

  private static boolean canFailAlone(BulletPosition position, FactKind about, FactKinds kinds) {
    return of(position, about)
        .map(FailsAlone::failing)
        .flatMap(failing -> failing.space(kinds).flatMap(failing::smallest))
        .isPresent();
  }

  private static Condition list(BulletPosition position) {
    return only(position.condition(), position.alternative());
  }

  private static Condition only(Condition condition, int alternative) {
    return new Condition(List.of(condition.alternatives().get(alternative)));
  }

  /** The list with nothing nested in the bullet, so that it fails only where there is no such fact. */
  private static Condition introduced(BulletPosition position) {
    List<FactPattern> facts = position.list().patterns();
    List<FactPattern> bare = IntStream.range(0, facts.size())
        .mapToObj(i -> i == position.pattern() ? bare(facts.get(i)) : facts.get(i))
        .toList();
    return new Condition(List.of(new Alternative(bare)));
  }

  private static FactPattern bare(FactPattern fact) {
    return new FactPattern(fact.variable(), fact.type(), List.of(fact.introduction()));
  }

  /** What shows that the bullet fails, and nothing else of its list does. */
  Witness failing() {
    return new Witness(about, List.of(whole, rest), (index, fact) -> {
      Evaluator evaluator = new Evaluator(index);
      return evaluator.truth(rest, fact) == Truth.HOLDS
          && evaluator.truth(reason, fact) == Truth.FAILS
          && evaluator.truth(whole, fact) != Truth.HOLDS;
    });
  }
}
