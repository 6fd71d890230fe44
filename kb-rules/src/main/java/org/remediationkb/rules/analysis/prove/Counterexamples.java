package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.prove.Proof.Claim;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.prove.Survey.Difference;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;

/** Finds the counterexamples to the claims in a survey: the smallest case for each message. */
final class Counterexamples {

  /**
   * A counterexample whose facts are not written yet.
   *
   * @param message what is wrong
   * @param remediations the ids of the pages concerned
   * @param state the number of the state
   */
  record InState(String message, List<String> remediations, int state) {

    /** Copies the list. */
    InState {
      remediations = List.copyOf(remediations);
    }
  }

  private final Survey survey;
  private final Promises promises;
  private final PlanCheck plans;
  private final FactFileText text;

  Counterexamples(Survey survey, Promises promises, PlanCheck plans, FactFileText text) {
    this.survey = survey;
    this.promises = promises;
    this.plans = plans;
    this.text = text;
  }

  List<Counterexample> against(Claim claim) {
    return switch (claim) {
      case READINGS_AGREE -> smallest(survey.disagreements().stream().map(this::disagreement));
      case ORDER_DOES_NOT_MATTER -> smallest(disorders());
      case NO_GAP -> smallest(kinds().flatMap(this::gaps));
      case NO_CONTRADICTION -> smallest(kinds().flatMap(this::contradictions));
      // What two pages have to do with each other may be spread over parts.
      case IN_ORDER, WAITS, NOTHING_UNDONE -> List.of();
      case ALL_REACHABLE -> new PageCounterexamples(survey, this::facts).unreachable();
      case NONE_ALWAYS_REPLACED -> new PageCounterexamples(survey, this::facts).alwaysReplaced();
      case NONE_EQUAL -> new PageCounterexamples(survey, this::facts).equal();
      case MONOTONE -> smallest(new Retractions(survey).all());
    };
  }

  private Stream<Kind> kinds() {
    return survey.kinds().stream();
  }

  /** One counterexample for each message, from the state that says least. */
  private List<Counterexample> smallest(Stream<InState> all) {
    StateSpace space = survey.space();
    Map<String, InState> first = new LinkedHashMap<>();
    all.sorted(Comparator.<InState>comparingInt(o -> space.weight(o.state()))
            .thenComparingInt(InState::state))
        .forEach(found -> first.putIfAbsent(found.message(), found));
    return first.values().stream()
        .map(o -> new Counterexample(o.message(), o.remediations(), facts(o.state())))
        .toList();
  }

  private String facts(int state) {
    return text.of(survey.space().state(state).facts());
  }

  private InState disagreement(Difference difference) {
    return new InState(
        "Drools and the second evaluator disagree on a " + subject(),
        survey.ids(difference.pages()),
        difference.state());
  }

  private String subject() {
    return survey.part().about().subject().name();
  }

  private Stream<InState> disorders() {
    String message = "the order of pages or facts changes the verdict on a " + subject();
    // A diagnosis refuses to go on where Drools and the conditions disagree; that is said
    // elsewhere.
    Stream<Kind> diagnosed = survey.disagreements().isEmpty() ? kinds() : Stream.of();
    Stream<InState> plansDiffer = diagnosed
        .filter(kind -> !plans.agrees(survey.space().state(kind.smallest()).facts()))
        .map(kind -> new InState(message, survey.ids(kind.holding()), kind.smallest()));
    Stream<InState> findingsDiffer = survey.disorders().stream()
        .map(found -> new InState(message, survey.ids(found.pages()), found.state()));
    return Stream.concat(findingsDiffer, plansDiffer);
  }

  /** A finding that says "nothing to do" is no advice. */
  private Stream<InState> gaps(Kind kind) {
    boolean advised = kind.diagnosis().standing().stream()
        .anyMatch(found -> found.remediation().severity() != Severity.INFO);
    return advised
        ? Stream.of()
        : kind.needs().stream()
            .mapToObj(need -> survey.part().needs().get(need).text())
            .map(need ->
                new InState("no advice for " + need, kind.diagnosis().planned(), kind.smallest()));
  }

  private Stream<InState> contradictions(Kind kind) {
    List<Remediation> standing = kind.diagnosis().standing().stream()
        .map(Finding::remediation)
        .distinct()
        .toList();
    List<InState> found = new ArrayList<>();
    for (Remediation one : standing) {
      for (Remediation other : standing) {
        if (one.id().compareTo(other.id()) < 0
            && one.about().equals(other.about())
            && promises.contradict(one, other)) {
          found.add(contradiction(one, other, kind.smallest()));
        }
      }
    }
    return found.stream();
  }

  private static InState contradiction(Remediation one, Remediation other, int state) {
    return new InState(
        named(one) + " contradicts " + named(other), List.of(one.id(), other.id()), state);
  }

  /** A page with its action. */
  static String named(Remediation page) {
    return page + " (" + page.action().map(Remediation.Reference::id).orElse("no action") + ")";
  }
}
