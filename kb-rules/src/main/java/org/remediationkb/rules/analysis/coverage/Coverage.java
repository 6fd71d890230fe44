package org.remediationkb.rules.analysis.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.rules.analysis.BulletPosition;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage.Shown;
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
    return BulletPosition.all(page.when()).stream()
        .map(position -> measure(page, position, watching));
  }

  private SentenceCoverage measure(
      Remediation page, BulletPosition position, List<Tried> watching) {
    FactKind about = page.about();
    Shown held = shown(
        FailsAlone.holding(position, about),
        watching,
        () -> "no facts meet all sentences of the list");
    Shown failedAlone = FailsAlone.of(position, about)
        .map(failsAlone ->
            shown(failsAlone.failing(), watching, () -> FailsAlone.reason(position, about, kinds)))
        .orElse(new Shown.Impossible("it holds in every case"));
    return new SentenceCoverage(
        page.id(), position.bullet().text(), position.bullet().at(), held, failedAlone);
  }

  private Shown shown(Witness witness, List<Tried> watching, Supplier<String> whyNot) {
    Optional<Shown> by = watching.stream()
        .filter(tried -> witness.isIn(tried.index()))
        .<Shown>map(tried -> new Shown.By(tried.trial().source()))
        .findFirst();
    return by.orElseGet(() -> witness
        .space(kinds)
        .map(space -> proposed(witness.smallest(space), whyNot))
        .orElseGet(Shown.Unsearched::new));
  }

  private Shown proposed(Optional<Case> facts, Supplier<String> whyNot) {
    return facts.map(this::lacking).orElseGet(() -> new Shown.Impossible(whyNot.get()));
  }

  private Shown lacking(Case proposal) {
    return new Shown.Lacking(text.of(proposal));
  }
}
