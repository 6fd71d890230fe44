package org.remediationkb.rules.analysis.mutate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.analysis.ProgressListener;
import org.remediationkb.rules.analysis.mutate.DistinguishingCase.Search;
import org.remediationkb.rules.analysis.mutate.MutationReport.Survivor;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.Trial;

/**
 * Makes every small mistake in every page and sees whether an example, a near miss or a case turns
 * out otherwise. The trials are taken to pass as they are.
 */
public final class Mutator {

  private final ContentLibrary library;
  private final List<TrialOracle> oracles;
  private final DistinguishingCase distinguishing;

  /** A mutator of the pages of a library that has been checked. */
  public Mutator(ContentLibrary library, List<Trial> trials) {
    this.library = library;
    Diagnostician diagnostician = Diagnostician.ofStates(library);
    this.oracles = trials.stream()
        .flatMap(trial ->
            trial.facts().map(facts -> new TrialOracle(trial, facts, diagnostician)).stream())
        .toList();
    this.distinguishing = new DistinguishingCase(diagnostician, library.kinds());
  }

  /** Makes all mistakes in all pages. */
  public Checked<MutationReport> run() {
    return run(library.remediations().values(), ProgressListener.NONE);
  }

  /**
   * Makes all mistakes in some pages; where one of these has too many states to see whether a
   * mistake matters, there is a problem instead.
   */
  public Checked<MutationReport> run(Collection<Remediation> some, ProgressListener listener) {
    List<Mutant> mutants =
        some.stream().flatMap(page -> Mutants.of(page).stream()).toList();
    Progress progress = new Progress(mutants.size(), listener);
    List<Search> searches = mutants.stream()
        .flatMap(mutant -> searchUnlessNoticed(mutant, progress).stream())
        .toList();
    List<Problem> problems = Search.problems(searches);
    return problems.isEmpty()
        ? Checked.of(report(some, mutants, searches, progress))
        : Checked.failed(problems);
  }

  /** Counts the mutants that are decided. */
  private static final class Progress {
    private final int all;
    private final ProgressListener listener;
    private int done;

    Progress(int all, ProgressListener listener) {
      this.all = all;
      this.listener = listener;
    }

    void step() {
      done++;
      listener.done(done, all);
    }
  }

  private Optional<Search> searchUnlessNoticed(Mutant mutant, Progress progress) {
    Diagnostician mutated = Diagnostician.ofStates(with(mutant));
    if (oracles.stream().anyMatch(oracle -> oracle.notices(mutant, mutated))) {
      progress.step();
      return Optional.empty();
    }
    return Optional.of(distinguishing.search(mutant, mutated));
  }

  private MutationReport report(
      Collection<Remediation> some,
      List<Mutant> mutants,
      List<Search> searches,
      Progress progress) {
    List<Survivor> survivors = new ArrayList<>();
    List<Mutant> equivalent = new ArrayList<>();
    for (Search search : searches) {
      distinguishing
          .find(search)
          .ifPresentOrElse(
              facts -> survivors.add(new Survivor(search.mutant(), facts)),
              () -> equivalent.add(search.mutant()));
      progress.step();
    }
    List<String> ids = some.stream().map(Remediation::id).toList();
    return new MutationReport(ids, mutants.size(), survivors, equivalent);
  }

  private ContentLibrary with(Mutant mutant) {
    Map<String, Remediation> pages = new TreeMap<>(library.remediations());
    pages.put(mutant.original().id(), mutant.mutated());
    return library.withRemediations(pages);
  }
}
