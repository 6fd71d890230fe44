package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.guide.DerivedPart;
import org.remediationkb.rules.analysis.prove.GuideProof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.states.Axis;
import org.remediationkb.rules.guide.GuidePart;

/** Goes through all states of a part with a guide. */
final class GuideCheck {

  /** So many states say enough of a claim. */
  private static final int MOST_COUNTEREXAMPLES = 3;

  /** So many questions more than necessary are still few. */
  private static final int FEW = 2;

  private final Survey survey;
  private final DerivedPart derived;
  private final GuidePart part;
  private final GuideSteps steps;
  private final FactFileText text;
  private final Map<Claim, List<Counterexample>> against = new EnumMap<>(Claim.class);

  /** The steps that have not yet been seen to make a difference, with a state that comes there. */
  private final Map<Integer, Integer> idle = new TreeMap<>();

  private final BitSet useful = new BitSet();
  private final int[] strides;

  /** For each kind of state, the numbers of the pages that stand. */
  private final List<BitSet> standing;

  private long asked;
  private int most;
  private int fewest;

  GuideCheck(Survey survey, DerivedPart derived, GuideSteps steps, FactFileText text) {
    this.survey = survey;
    this.derived = derived;
    this.part = derived.part();
    this.steps = steps;
    this.text = text;
    this.standing = survey.kinds().stream().map(this::standing).toList();
    this.strides = new int[survey.space().axes().size()];
    int stride = 1;
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] = stride;
      stride *= survey.space().axes().get(axis).size();
    }
  }

  /** Goes through the states. */
  void run() {
    survey.disagreements().stream()
        .limit(1)
        .forEach(d ->
            object(Claim.ENDS_IN_THE_PLAN, "Drools and the second evaluator disagree", d.state()));
    for (int state = 0; state < survey.space().size(); state++) {
      visit(state);
    }
    idle.forEach((step, state) -> object(
        Claim.NOTHING_IN_VAIN,
        "\"" + part.questions().get(steps.steps().get(step).question()).id()
            + "\" is asked, and no answer changes the plan",
        state));
    fewest = FewestQuestions.of(part, most - FEW);
    if (most > fewest + FEW) {
      object(
          Claim.FEW_QUESTIONS,
          "up to " + most + " questions are asked; it may take no more than " + fewest,
          0);
    }
  }

  /** What was found to be against claims. */
  Map<Claim, List<Counterexample>> against() {
    return Collections.unmodifiableMap(against);
  }

  /** How the part was gone through. */
  GuideProof.Part summary() {
    return new GuideProof.Part(
        part.about(),
        part.pages().stream().map(GuidePart.Page::id).toList(),
        survey.space().size(),
        part.questions().size(),
        most,
        asked,
        fewest);
  }

  private void visit(int state) {
    int[] answers = derived.answers(state);
    int step = 0;
    int questions = 0;
    while (!steps.steps().get(step).isLast()) {
      if (!useful.get(step)) {
        look(step, state, answers);
      }
      step = steps.next(step, answers);
      questions++;
    }
    asked += questions;
    most = Math.max(most, questions);
    BitSet standing = standing(state);
    if (!steps.steps().get(step).pages().equals(standing)) {
      object(
          Claim.ENDS_IN_THE_PLAN,
          "the guide finds " + names(steps.steps().get(step).pages()) + "; Drools finds "
              + names(standing),
          state);
    }
  }

  /** Looks for a state with the same answers before, another one here, and another plan. */
  private void look(int step, int state, int[] answers) {
    int question = steps.steps().get(step).question();
    int number = derived.axis(question);
    Axis axis = survey.space().axes().get(number);
    int choice = state / strides[number] % axis.size();
    for (int other = 0; other < axis.size(); other++) {
      int changed = state + (other - choice) * strides[number];
      if (!standing(changed).equals(standing(state))) {
        int[] then = derived.answers(changed);
        if (then[question] != answers[question] && comesTo(step, then)) {
          useful.set(step);
          idle.remove(step);
          return;
        }
      }
    }
    idle.putIfAbsent(step, state);
  }

  private boolean comesTo(int wanted, int[] answers) {
    int step = 0;
    while (step != wanted && !steps.steps().get(step).isLast()) {
      step = steps.next(step, answers);
    }
    return step == wanted;
  }

  private BitSet standing(Survey.Kind kind) {
    BitSet pages = new BitSet();
    for (int page = 0; page < part.pages().size(); page++) {
      pages.set(page, kind.diagnosis().finds(part.pages().get(page).id()));
    }
    return pages;
  }

  private BitSet standing(int state) {
    return standing.get(survey.kindOf().state(state));
  }

  private String names(BitSet pages) {
    return pages.isEmpty()
        ? "nothing"
        : String.join(
            ", ", pages.stream().mapToObj(page -> part.pages().get(page).id()).toList());
  }

  private void object(Claim claim, String message, int state) {
    List<Counterexample> all = against.computeIfAbsent(claim, key -> new ArrayList<>());
    if (all.size() < MOST_COUNTEREXAMPLES) {
      List<String> pages = part.pages().stream().map(GuidePart.Page::id).toList();
      all.add(
          new Counterexample(message, pages, text.of(survey.space().state(state).facts())));
    }
  }
}
