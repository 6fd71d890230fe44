package org.remediationkb.rules.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.Place;
import org.remediationkb.rules.analysis.Trial;
import org.remediationkb.rules.analysis.space.Space;
import org.remediationkb.rules.analysis.space.State;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/**
 * Measures whether each sentence was seen to hold with all others of its list, and to fail alone
 * (modified condition/decision coverage), and proposes near misses where that was not seen.
 */
public final class Coverage {

  private record Tried(String name, CaseIndex index) {}

  private final List<Tried> trials;
  private final List<FactType> types;

  private Coverage(List<Trial> trials, List<FactType> types) {
    this.trials = trials.stream()
        .map(trial -> new Tried(trial.name(), new CaseIndex(trial.facts())))
        .toList();
    this.types = types;
  }

  /** The coverage of every sentence that can fail, page by page in the order of the pages. */
  public static List<SentenceCoverage> of(
      ContentLibrary library, List<Trial> trials, List<FactType> types) {
    Coverage coverage = new Coverage(trials, types);
    List<SentenceCoverage> all = new ArrayList<>();
    for (Remediation page : library.remediations().values()) {
      for (Place place : Place.all(page.when())) {
        Sole.of(place, page.about())
            .map(sole -> coverage.measure(page, place, sole))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private SentenceCoverage measure(Remediation page, Place place, Sole sole) {
    Optional<String> failed = firstTrial(page, sole::failsAlone);
    return new SentenceCoverage(
        page.id(),
        place.bullet().text(),
        place.bullet().at(),
        firstTrial(page, sole::listHolds),
        failed,
        failed.isPresent() ? Optional.empty() : nearMiss(page, sole));
  }

  private Optional<String> firstTrial(Remediation page, BiPredicate<CaseIndex, Fact> shows) {
    return trials.stream()
        .filter(trial -> trial.index().facts(page.about()).stream()
            .anyMatch(fact -> shows.test(trial.index(), fact)))
        .map(Tried::name)
        .findFirst();
  }

  private Optional<String> nearMiss(Remediation page, Sole sole) {
    Space space = Space.of(page.about(), sole.conditions(), types);
    return space
        .fromSmallest()
        .mapToObj(space::state)
        .filter(state -> sole.failsAlone(new CaseIndex(state.facts()), state.subject()))
        .map(State::facts)
        .map(new FactFileText(types)::of)
        .findFirst();
  }
}
