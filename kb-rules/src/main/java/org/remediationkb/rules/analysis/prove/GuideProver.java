package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.ProgressListener;
import org.remediationkb.rules.analysis.guide.DerivedPart;
import org.remediationkb.rules.analysis.prove.GuideProof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.guide.GuidePart;

/** Derives the guide of a library, and proves that it leads to the plan in every state. */
public final class GuideProver {

  private record Sized(IndependentPages pages, StateSpace space) {}

  private final ContentLibrary library;
  private final List<IndependentPages> parts;
  private final UnaryOperator<GuideSteps> fault;

  private GuideProver(
      ContentLibrary library, List<IndependentPages> parts, UnaryOperator<GuideSteps> fault) {
    this.library = library;
    this.parts = parts;
    this.fault = fault;
  }

  /** A prover for a library that has been checked. */
  public static GuideProver of(ContentLibrary library) {
    return new GuideProver(
        library, IndependentPages.of(library, Promises.NONE), UnaryOperator.identity());
  }

  /** A prover that goes only through what is about these kinds of fact. */
  public GuideProver about(Collection<FactKind> subjects) {
    return new GuideProver(
        library, parts.stream().filter(part -> subjects.contains(part.about())).toList(), fault);
  }

  /** A prover of a guide with a fault. */
  GuideProver with(UnaryOperator<GuideSteps> other) {
    return new GuideProver(library, parts, other);
  }

  /** The kinds of fact that there is anything to ask about. */
  public List<FactKind> subjects() {
    return parts.stream().map(IndependentPages::about).distinct().toList();
  }

  /** The parts of the guide; a problem where one has too many states. */
  public Checked<List<GuidePart>> guide() {
    Diagnostician diagnostician = Diagnostician.ofStates(library);
    Checked<List<Sized>> sized = sized();
    return new Checked<>(
        sized
            .value()
            .map(all ->
                all.stream().map(each -> derived(each, diagnostician).part()).toList()),
        sized.problems());
  }

  private DerivedPart derived(Sized sized, Diagnostician diagnostician) {
    return new DerivedPart(
        diagnostician.only(sized.pages().ids()).pages(),
        sized.space(),
        library.remediations().values());
  }

  private Checked<List<Sized>> sized() {
    List<Problem> problems = new ArrayList<>();
    List<Sized> sized = new ArrayList<>();
    for (IndependentPages part : parts) {
      Checked<StateSpace> space = part.space(library.kinds());
      problems.addAll(space.problems());
      space.value().ifPresent(all -> sized.add(new Sized(part, all)));
    }
    return problems.isEmpty() ? Checked.of(sized) : Checked.failed(problems);
  }

  /** Tries to prove all claims; where a part has too many states, there is a problem instead. */
  public Checked<GuideProof> prove(ProgressListener listener) {
    Checked<List<Sized>> sized = sized();
    return new Checked<>(sized.value().map(all -> prove(all, listener)), sized.problems());
  }

  private GuideProof prove(List<Sized> sized, ProgressListener listener) {
    long all = sized.stream().mapToLong(each -> each.space().size()).sum();
    AtomicLong done = new AtomicLong();
    IntConsumer visited = states -> listener.done(done.addAndGet(states), all);
    Diagnostician diagnostician = Diagnostician.ofStates(library);
    DroolsCheck.Engines engines = new DroolsCheck.Engines(pages(), Prover::shuffled);
    List<GuideProof.Part> summaries = new ArrayList<>();
    Map<Claim, List<Counterexample>> against = new EnumMap<>(Claim.class);
    for (Sized each : sized) {
      Survey survey =
          new Surveyor(each.pages(), each.space(), diagnostician).survey(false, engines, visited);
      DerivedPart derived = derived(each, diagnostician);
      GuideCheck check = new GuideCheck(
          survey,
          derived,
          fault.apply(GuideSteps.of(derived.part())),
          new FactFileText(library.kinds()));
      check.run();
      summaries.add(check.summary());
      check
          .against()
          .forEach((claim, found) ->
              against.computeIfAbsent(claim, key -> new ArrayList<>()).addAll(found));
    }
    return new GuideProof(summaries, GuideProof.answers(against));
  }

  private List<Remediation> pages() {
    Set<String> ids = new HashSet<>();
    parts.forEach(part -> ids.addAll(part.ids()));
    return library.remediations().values().stream()
        .filter(page -> ids.contains(page.id()))
        .toList();
  }
}
