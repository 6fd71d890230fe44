package org.remediationkb.rules.analysis.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.Place;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.Trial;

/**
 * Measures whether each sentence was seen to hold with all others of its list, and to fail alone
 * (modified condition/decision coverage), and proposes an example or a near miss where that was not
 * seen. A trial shows only what it would notice the loss of: an example, what its own page says.
 */
public final class Coverage {

  private record Tried(Trial trial, CaseIndex index) {
    boolean isOf(Remediation page) {
      return trial.page().filter(own -> own.id().equals(page.id())).isPresent();
    }
  }

  private final List<Tried> trials;
  private final FactKinds kinds;
  private final FactFileText text;

  private Coverage(List<Trial> trials, FactKinds kinds) {
    this.trials = trials.stream()
        .flatMap(
            trial -> trial.facts().map(facts -> new Tried(trial, new CaseIndex(facts))).stream())
        .toList();
    this.kinds = kinds;
    this.text = new FactFileText(kinds);
  }

  /** The coverage of every sentence of some pages, in their order. */
  public static CoverageReport of(
      Collection<Remediation> pages, List<Trial> trials, FactKinds kinds) {
    Coverage coverage = new Coverage(trials, kinds);
    return new CoverageReport(pages.stream().flatMap(coverage::sentences).toList());
  }

  private Stream<SentenceCoverage> sentences(Remediation page) {
    List<Tried> watching = trials.stream()
        .filter(tried -> tried.trial().watches(page))
        .sorted(Comparator.comparing(tried -> !tried.isOf(page)))
        .toList();
    return Place.all(page.when()).stream().map(place -> measure(page, place, watching));
  }

  private SentenceCoverage measure(Remediation page, Place place, List<Tried> watching) {
    FactType about = page.about();
    Shown held = shown(
        Sole.holding(place, about), watching, () -> "no facts meet all sentences of the list");
    Shown failedAlone = Sole.of(place, about)
        .map(sole -> shown(sole.failing(), watching, () -> Sole.reason(place, about, kinds)))
        .orElse(new Shown.Impossible("it holds in every case"));
    return new SentenceCoverage(
        page.id(), place.bullet().text(), place.bullet().at(), held, failedAlone);
  }

  private Shown shown(Sight sight, List<Tried> watching, Supplier<String> whyNot) {
    Optional<Shown> by = watching.stream()
        .filter(tried -> sight.isIn(tried.index()))
        .<Shown>map(tried -> new Shown.By(tried.trial().source()))
        .findFirst();
    return by.orElseGet(() -> sight
        .space(kinds)
        .map(space -> proposed(sight.smallest(space), whyNot))
        .orElseGet(Shown.Unsearched::new));
  }

  private Shown proposed(Optional<Case> facts, Supplier<String> whyNot) {
    return facts.map(this::lacking).orElseGet(() -> new Shown.Impossible(whyNot.get()));
  }

  private Shown lacking(Case proposal) {
    return new Shown.Lacking(text.of(proposal));
  }
}
