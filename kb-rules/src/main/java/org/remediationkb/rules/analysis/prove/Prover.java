package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /** A part that can be gone through, and all that follows into what is proved of it. */
  private record Sized(IndependentPages part, StateSpace space, PartKey key) {}

  private final ContentLibrary library;
  private final Promises promises;
  private final List<IndependentPages> parts;
  private final List<String> leftOut;
  private final DroolsCheck.Setting drools;
  private final Optional<ProofStore> store;

  private Prover(
      ContentLibrary library,
      Promises promises,
      List<IndependentPages> parts,
      List<String> leftOut,
      DroolsCheck.Setting drools,
      Optional<ProofStore> store) {
    this.library = library;
    this.promises = promises;
    this.parts = parts;
    this.leftOut = leftOut;
    this.drools = drools;
    this.store = store;
  }

  /** A prover for a library that has been checked. */
  public static Prover of(ContentLibrary library, Promises promises) {
    List<IndependentPages> parts = IndependentPages.of(library, promises);
    return new Prover(
        library,
        promises,
        parts,
        List.of(),
        new DroolsCheck.Setting(false, Prover::shuffled),
        Optional.empty());
  }

  /** Pages in another order. */
  static List<Remediation> shuffled(List<Remediation> pages) {
    List<Remediation> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  /** A prover that lets Drools decide every state; it takes nothing on trust. */
  public Prover everyState() {
    return with(new DroolsCheck.Setting(true, drools.disorder()), Optional.empty());
  }

  /**
   * A prover that goes only through parts that are not as they were when they were proved before, unless
   * Drools decides every state. What comes out is the same.
   */
  public Prover keepingIn(ProofStore other) {
    return drools.everyState() ? this : with(drools, Optional.of(other));
  }

  /** A prover that puts the pages into another order than at random. */
  Prover disordered(UnaryOperator<List<Remediation>> other) {
    return with(new DroolsCheck.Setting(drools.everyState(), other), Optional.empty());
  }

  private Prover with(DroolsCheck.Setting setting, Optional<ProofStore> other) {
    return new Prover(library, promises, parts, leftOut, setting, other);
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
    return new Prover(library, promises, chosen, others, drools, store);
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
    Diagnostician diagnostician = Diagnostician.ofStates(library);
    List<Problem> problems = new ArrayList<>();
    List<Sized> sized = new ArrayList<>();
    for (IndependentPages part : parts) {
      Checked<StateSpace> space = part.space(library.kinds());
      problems.addAll(space.problems());
      List<Remediation> pages = diagnostician.only(part.ids()).pages();
      PartKey key = PartKey.of(part, pages, library, promises);
      space.value().ifPresent(all -> sized.add(new Sized(part, all, key)));
    }
    return problems.isEmpty()
        ? Checked.of(prove(sized, diagnostician, listener))
        : Checked.failed(problems);
  }

  private Proof prove(List<Sized> sized, Diagnostician diagnostician, ProgressListener listener) {
    IdentityHashMap<Sized, ProvedPart> found = new IdentityHashMap<>();
    for (Sized part : sized) {
      store.flatMap(kept -> kept.find(part.key())).ifPresent(known -> found.put(part, known));
    }
    List<Sized> open = sized.stream().filter(part -> !found.containsKey(part)).toList();
    if (!open.isEmpty()) {
      found.putAll(goneThrough(open, diagnostician, listener));
    }
    ProofBuilder proof = new ProofBuilder();
    sized.forEach(part -> proof.add(known(found, part)));
    proof.add(new PairCounterexamples(
        sized.stream()
            .map(
                part -> new PairCounterexamples.Part(part.part(), part.space(), known(found, part)))
            .toList(),
        promises,
        diagnostician,
        text()));
    if (!PlanCheck.isOneOrder(library, drools.disorder())) {
      proof.addDisorder();
    }
    return proof.build(leftOut);
  }

  private static ProvedPart known(IdentityHashMap<Sized, ProvedPart> found, Sized part) {
    return Objects.requireNonNull(found.get(part));
  }

  private FactFileText text() {
    return new FactFileText(library.kinds());
  }

  /** What is found of parts by going through all of their states. */
  private IdentityHashMap<Sized, ProvedPart> goneThrough(
      List<Sized> open, Diagnostician diagnostician, ProgressListener listener) {
    long all = open.stream().mapToLong(each -> each.space().size()).sum();
    AtomicLong done = new AtomicLong();
    IntConsumer visited = states -> listener.done(done.addAndGet(states), all);
    // Drools takes as long to compile rules as all states take to be decided.
    CompletableFuture<DroolsCheck.Engines> engines = CompletableFuture.supplyAsync(
        () -> new DroolsCheck.Engines(pages(open), drools.disorder()));
    List<Surveyor> surveyors = open.stream()
        .map(each -> new Surveyor(each.part(), each.space(), diagnostician))
        .toList();
    PlanCheck plans = PlanCheck.of(library, drools.disorder());
    IdentityHashMap<Sized, ProvedPart> found = new IdentityHashMap<>();
    for (int i = 0; i < open.size(); i++) {
      Sized each = open.get(i);
      Survey survey = surveyors.get(i).survey(drools.everyState(), engines.join(), visited);
      ProvedPart proved = ProvedPart.of(
          survey, new Counterexamples(survey, promises, plans.only(each.part().ids()), text()));
      found.put(each, proved);
      store.ifPresent(keeping -> keeping.keep(each.key(), proved));
    }
    return found;
  }

  /** The pages of parts, each once. */
  private List<Remediation> pages(List<Sized> open) {
    Set<String> ids =
        open.stream().flatMap(each -> each.part().ids().stream()).collect(Collectors.toSet());
    return library.remediations().values().stream()
        .filter(page -> ids.contains(page.id()))
        .toList();
  }
}
