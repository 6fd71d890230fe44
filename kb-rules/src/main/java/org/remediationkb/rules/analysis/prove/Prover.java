package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.ProgressListener;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * Proves claims about the pages of a library, or finds the smallest case that is against them. Every
 * state that the pages can tell apart is tried, part by part.
 */
public final class Prover {

  private record Sized(IndependentPages part, StateSpace space) {}

  private final ContentLibrary library;
  private final Promises promises;
  private final List<IndependentPages> parts;
  private final List<String> leftOut;
  private final DroolsCheck.Setting drools;

  private Prover(
      ContentLibrary library,
      Promises promises,
      List<IndependentPages> parts,
      List<String> leftOut,
      DroolsCheck.Setting drools) {
    this.library = library;
    this.promises = promises;
    this.parts = parts;
    this.leftOut = leftOut;
    this.drools = drools;
  }

  /** A prover for a library that has been checked. */
  public static Prover of(ContentLibrary library, Promises promises) {
    List<IndependentPages> parts = IndependentPages.of(library, promises);
    return new Prover(
        library, promises, parts, List.of(), new DroolsCheck.Setting(false, Prover::shuffled));
  }

  /** Pages in another order. */
  static List<Remediation> shuffled(List<Remediation> pages) {
    List<Remediation> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  /** A prover that lets Drools decide every state. */
  public Prover everyState() {
    return new Prover(
        library, promises, parts, leftOut, new DroolsCheck.Setting(true, drools.disorder()));
  }

  /** A prover that puts the pages into another order than at random. */
  Prover disordered(UnaryOperator<List<Remediation>> other) {
    return new Prover(
        library, promises, parts, leftOut, new DroolsCheck.Setting(drools.everyState(), other));
  }

  /** The kinds of fact that there is anything to prove about. */
  public List<FactKind> subjects() {
    return parts.stream().map(IndependentPages::about).distinct().toList();
  }

  /** A prover that goes only through what is about these kinds of fact. */
  public Prover about(Collection<FactKind> subjects) {
    List<String> others = subjects().stream()
        .filter(type -> !subjects.contains(type))
        .map(type -> type.subject().name())
        .toList();
    List<IndependentPages> chosen =
        parts.stream().filter(part -> subjects.contains(part.about())).toList();
    return new Prover(library, promises, chosen, others, drools);
  }

  /**
   * Cases in some of the states that are gone through: of each part as many as of any other, but of a small
   * part all, for which larger ones make up. The same seed gives the same cases.
   *
   * @param count how many, or all states where there are fewer
   */
  public List<Case> sample(int count, long seed) {
    Random random = new Random(seed);
    List<StateSpace> spaces = parts.stream()
        .flatMap(part -> part.space(library.kinds()).value().stream())
        .sorted(Comparator.comparingInt(StateSpace::size))
        .toList();
    List<Case> sample = new ArrayList<>();
    for (int i = 0; i < spaces.size(); i++) {
      StateSpace space = spaces.get(i);
      int share = Math.min(space.size(), (count - sample.size()) / (spaces.size() - i));
      random
          .ints(0, space.size())
          .distinct()
          .limit(share)
          .forEach(state -> sample.add(space.state(state).facts()));
    }
    return sample;
  }

  /** Why nothing can be proved, at once; empty where all states can be gone through. */
  public List<Problem> tooLarge() {
    return parts.stream()
        .flatMap(part -> part.space(library.kinds()).problems().stream())
        .toList();
  }

  /** Tries to prove all claims. */
  public Checked<Proof> prove() {
    return prove(ProgressListener.NONE);
  }

  /** Tries to prove all claims; where a part has too many states, there is a problem instead. */
  public Checked<Proof> prove(ProgressListener listener) {
    List<Problem> problems = new ArrayList<>();
    List<Sized> sized = new ArrayList<>();
    for (IndependentPages part : parts) {
      Checked<StateSpace> space = part.space(library.kinds());
      problems.addAll(space.problems());
      space.value().ifPresent(all -> sized.add(new Sized(part, all)));
    }
    return problems.isEmpty() ? Checked.of(prove(sized, listener)) : Checked.failed(problems);
  }

  /** The pages of the parts, each once. */
  private List<Remediation> pages() {
    Set<String> ids =
        parts.stream().flatMap(part -> part.ids().stream()).collect(Collectors.toSet());
    return library.remediations().values().stream()
        .filter(page -> ids.contains(page.id()))
        .toList();
  }

  private Proof prove(List<Sized> sized, ProgressListener listener) {
    long all = sized.stream().mapToLong(each -> each.space().size()).sum();
    AtomicLong done = new AtomicLong();
    IntConsumer visited = states -> listener.done(done.addAndGet(states), all);
    Diagnostician diagnostician = Diagnostician.ofStates(library);
    // Drools takes as long to compile rules as all states take to be decided.
    CompletableFuture<DroolsCheck.Engines> engines =
        CompletableFuture.supplyAsync(() -> DroolsCheck.Engines.of(pages(), drools.disorder()));
    List<Surveyor> surveyors = sized.stream()
        .map(each -> new Surveyor(each.part(), each.space(), diagnostician))
        .toList();
    PlanCheck plans = new PlanCheck(library, drools.disorder());
    ProofBuilder proof = new ProofBuilder();
    List<Survey> surveys = new ArrayList<>();
    for (Surveyor surveyor : surveyors) {
      Survey survey = surveyor.survey(drools.everyState(), engines.join(), visited);
      proof.add(
          survey, new Counterexamples(survey, promises, plans, new FactFileText(library.kinds())));
      surveys.add(survey);
    }
    proof.add(new PairCounterexamples(
        surveys, promises, diagnostician, new FactFileText(library.kinds())));
    return proof.build(leftOut);
  }
}
