package org.remediationkb.rules.analysis.mutate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.analysis.Judge;
import org.remediationkb.rules.analysis.ProgressListener;
import org.remediationkb.rules.analysis.mutate.MutationReport.Survivor;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.Trial;

/**
 * Makes every small mistake in every page and sees whether an example, a near miss or a case turns
 * out otherwise. The trials are taken to pass as they are.
 */
public final class Mutator {

  private final List<Remediation> pages;
  private final List<FactType> types;
  private final List<Watcher> watchers;
  private final Killer killer;

  /** A mutator of the pages of a library that has been checked. */
  public Mutator(
      ContentLibrary library, List<Trial> trials, FactFileReader reader, List<FactType> types) {
    this.pages = List.copyOf(library.remediations().values());
    this.types = types;
    Judge judge = Judge.of(pages, types);
    this.watchers = trials.stream()
        .flatMap(trial -> trial.facts().map(facts -> new Watcher(trial, facts, judge)).stream())
        .toList();
    this.killer = new Killer(judge, reader, types);
  }

  /** Makes all mistakes in all pages. */
  public Checked<MutationReport> run() {
    return run(pages, ProgressListener.NONE);
  }

  /**
   * Makes all mistakes in some pages; where one of these has too many states to see whether a
   * mistake matters, there is a problem instead.
   */
  public Checked<MutationReport> run(Collection<Remediation> some, ProgressListener listener) {
    List<Survivor> survivors = new ArrayList<>();
    List<Mutant> equivalent = new ArrayList<>();
    List<Mutant> mutants =
        some.stream().flatMap(page -> Mutants.of(page).stream()).toList();
    for (int i = 0; i < mutants.size(); i++) {
      Mutant mutant = mutants.get(i);
      Judge mutated = Judge.of(with(mutant), types);
      if (watchers.stream().noneMatch(watcher -> watcher.notices(mutant, mutated))) {
        Optional<String> kill = killer.kill(mutant, mutated);
        kill.ifPresentOrElse(
            facts -> survivors.add(new Survivor(mutant, facts)), () -> equivalent.add(mutant));
      }
      listener.done(i + 1, mutants.size());
    }
    List<String> ids = some.stream().map(Remediation::id).toList();
    return Checked.unlessErrors(
        new MutationReport(ids, mutants.size(), survivors, equivalent), killer.problems());
  }

  private List<Remediation> with(Mutant mutant) {
    return pages.stream()
        .map(page -> page.id().equals(mutant.original().id()) ? mutant.mutated() : page)
        .toList();
  }
}
