package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * Finds the pairs of steps in one plan that break a promise: in the wrong order, without waiting, or
 * undoing each other. The order of pages is the same in every plan, so only the pairs that can stand
 * together matter.
 */
final class PairCounterexamples {

  /**
   * A part, and what was found of it by itself.
   *
   * @param pages its pages
   * @param space its states
   */
  record Part(IndependentPages pages, StateSpace space, ProvedPart found) {

    private boolean sees(Remediation one, Remediation other) {
      return pages.ids().containsAll(List.of(one.id(), other.id()));
    }

    /** The smallest state, as facts, in which all of some pages stand. */
    private Optional<Case> smallest(List<String> ids) {
      return found.standing().stream()
          .filter(standing -> standing.pages().containsAll(ids))
          .findFirst()
          .map(standing -> space.state(standing.state()).facts());
    }
  }

  private final List<Part> parts;
  private final Promises promises;
  private final Diagnostician diagnostician;
  private final FactFileText text;

  /** Looks at the pages of these parts, in the order of the plan. */
  PairCounterexamples(
      List<Part> parts, Promises promises, Diagnostician diagnostician, FactFileText text) {
    this.parts = List.copyOf(parts);
    this.promises = promises;
    this.diagnostician = diagnostician;
    this.text = text;
  }

  List<Counterexample> against(Claim claim) {
    return switch (claim) {
      case IN_ORDER -> all(this::outOfOrder);
      case WAITS -> all(this::hasty);
      case NOTHING_UNDONE -> all(this::undone);
      default -> List.of();
    };
  }

  private List<Counterexample> all(
      BiFunction<Remediation, Remediation, Optional<String>> counterexample) {
    List<Remediation> pages =
        parts.stream().flatMap(part -> part.pages().pages().stream()).toList();
    List<Counterexample> all = new ArrayList<>();
    for (Remediation page : pages) {
      for (Remediation other : pages) {
        counterexample
            .apply(page, other)
            .map(message ->
                new Counterexample(message, List.of(page.id(), other.id()), facts(page, other)))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<String> outOfOrder(Remediation page, Remediation first) {
    boolean wrong = promises.comesAfter(page, first)
        && inOnePlan(page, first)
        && diagnostician.rank(page.id()) < diagnostician.rank(first.id());
    return message(wrong, page, "comes before", first);
  }

  private Optional<String> hasty(Remediation page, Remediation first) {
    boolean says = first.until().isPresent() && page.afterIds().contains(first.id());
    return message(
        promises.waitsFor(page, first) && onOneThing(page, first) && !says,
        page,
        "does not wait for",
        first);
  }

  private Optional<String> undone(Remediation page, Remediation earlier) {
    boolean wrong = promises.undoes(page, earlier)
        && onOneThing(page, earlier)
        && diagnostician.rank(page.id()) > diagnostician.rank(earlier.id());
    return message(wrong, page, "undoes", earlier);
  }

  private static Optional<String> message(
      boolean wrong, Remediation page, String does, Remediation other) {
    return wrong
        ? Optional.of(Counterexamples.named(page) + " " + does + " " + Counterexamples.named(other))
        : Optional.empty();
  }

  /** Whether a plan can have both, be it for two things of the same kind. */
  private boolean inOnePlan(Remediation one, Remediation other) {
    boolean many = one.about().subject().shape() != Shape.SINGLE;
    return (many && one.about().equals(other.about()))
        ? stands(one) && stands(other)
        : onOneThing(one, other);
  }

  /** Whether both can stand for the same thing, or for two things of different kinds. */
  private boolean onOneThing(Remediation one, Remediation other) {
    return seesBoth(one, other).findAny().isPresent()
        ? together(one, other).isPresent()
        : stands(one) && stands(other);
  }

  private boolean stands(Remediation page) {
    return parts.stream()
        .flatMap(part -> part.found().standing().stream())
        .anyMatch(standing -> standing.pages().contains(page.id()));
  }

  private Stream<Part> seesBoth(Remediation one, Remediation other) {
    return parts.stream().filter(part -> part.sees(one, other));
  }

  /** The smallest state, as facts, in which both stand. */
  private Optional<Case> together(Remediation one, Remediation other) {
    return seesBoth(one, other)
        .flatMap(part -> part.smallest(List.of(one.id(), other.id())).stream())
        .findFirst();
  }

  private String facts(Remediation one, Remediation other) {
    return together(one, other)
        .or(() -> alone(one).flatMap(a -> alone(other).flatMap(b -> joined(a, b))))
        .map(text::of)
        .orElse("");
  }

  private Optional<Case> alone(Remediation page) {
    return parts.stream()
        .flatMap(part -> part.smallest(List.of(page.id())).stream())
        .findFirst();
  }

  /** Two cases in one, empty where they speak of the same kind of thing. */
  private static Optional<Case> joined(Case one, Case other) {
    List<Fact> facts = new ArrayList<>(one.facts());
    facts.addAll(other.facts());
    Set<FactKind> kinds = new HashSet<>();
    one.facts().forEach(fact -> kinds.add(fact.type()));
    return other.facts().stream().anyMatch(fact -> kinds.contains(fact.type()))
        ? Optional.empty()
        : Optional.of(new Case(one.name(), facts));
  }
}
