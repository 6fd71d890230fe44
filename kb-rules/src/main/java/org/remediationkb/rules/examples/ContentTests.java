package org.remediationkb.rules.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.Trial.Kind;

/**
 * Tries out what content promises: that a page's examples have its problem, that its near misses
 * lack it by one sentence, that cases are diagnosed as they say, and that no two say the same.
 */
public final class ContentTests {

  private final ContentLibrary library;
  private final Diagnostician diagnostician;

  /** Tests of a library. */
  public ContentTests(ContentLibrary library, Diagnostician diagnostician) {
    this.library = library;
    this.diagnostician = diagnostician;
  }

  /** How the trials turn out, in their order. */
  public List<Outcome> run(List<Trial> trials) {
    Repetitions repetitions = new Repetitions();
    return trials.stream().map(trial -> outcome(trial, repetitions)).toList();
  }

  private Outcome outcome(Trial trial, Repetitions repetitions) {
    List<Problem> problems = trial
        .facts()
        .map(facts -> problems(trial, facts, repetitions))
        .orElseGet(trial.file()::problems);
    return new Outcome(trial.name(), trial.at(), problems);
  }

  private List<Problem> problems(Trial trial, Case facts, Repetitions repetitions) {
    Diagnosis diagnosis = diagnostician.diagnose(facts);
    List<Problem> problems = new ArrayList<>();
    trial
        .page()
        .flatMap(page -> new PageTrial(trial, page, facts, diagnosis).problem())
        .ifPresent(problems::add);
    problems.addAll(asItSaysItself(trial, diagnosis));
    repetitions.find(trial, facts).ifPresent(problems::add);
    return problems;
  }

  private List<Problem> asItSaysItself(Trial trial, Diagnosis diagnosis) {
    Optional<YamlNode> expect = trial.expect();
    if (expect.isEmpty()) {
      return trial.kind() == Kind.CASE ? List.of(Expectation.empty(trial.at())) : List.of();
    }
    List<Problem> problems = new ArrayList<>();
    new ExpectationReader(library, diagnosis.facts(), problems)
        .read(expect.get())
        .ifPresent(expectation -> problems.addAll(expectation.compare(diagnosis, trial.strange())));
    return problems;
  }
}
