package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;
import org.remediationkb.rules.analysis.prove.Survey.Kind;
import org.remediationkb.rules.content.Remediation;

/** Finds the unreachable, always replaced and equivalent pages of a survey. */
final class PageCounterexamples {

  private final Survey survey;
  private final IntFunction<String> facts;

  /**
   * Looks for them in a survey.
   *
   * @param facts writes a state as a fact file
   */
  PageCounterexamples(Survey survey, IntFunction<String> facts) {
    this.survey = survey;
    this.facts = facts;
  }

  /** The pages that hold in no state. */
  List<Counterexample> unreachable() {
    return survey.part().pages().stream()
        .filter(page -> survey.kinds().stream().noneMatch(kind -> survey.holds(kind, page)))
        .map(page -> new Counterexample(page + " is unreachable", List.of(page.id()), ""))
        .toList();
  }

  /** The pages that never stand themselves. */
  List<Counterexample> alwaysReplaced() {
    return survey.part().pages().stream()
        .filter(page -> survey.kinds().stream().anyMatch(kind -> survey.holds(kind, page)))
        .filter(
            page -> survey.kinds().stream().noneMatch(kind -> kind.diagnosis().finds(page.id())))
        .map(this::alwaysReplaced)
        .toList();
  }

  private Counterexample alwaysReplaced(Remediation page) {
    Kind kind = survey.kinds().stream()
        .filter(k -> survey.holds(k, page))
        .min(Comparator.comparingInt(k -> survey.space().weight(k.smallest())))
        .orElseThrow();
    Optional<String> by = kind.diagnosis().insteadOf(page.id());
    return new Counterexample(
        page + " is always replaced, here by " + by.orElse("nothing"),
        List.of(page.id()),
        facts.apply(kind.smallest()));
  }

  /** The pairs of pages between which no state tells. */
  List<Counterexample> equal() {
    List<Remediation> pages = survey.part().pages().stream().toList();
    List<Counterexample> equal = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      for (int j = i + 1; j < pages.size(); j++) {
        Remediation one = pages.get(i);
        Remediation other = pages.get(j);
        if (survey.kinds().stream().anyMatch(kind -> survey.holds(kind, one))
            && survey.kinds().stream()
                .allMatch(kind -> survey.holds(kind, one) == survey.holds(kind, other))) {
          String message = one + " and " + other + " are equivalent";
          equal.add(new Counterexample(message, List.of(one.id(), other.id()), ""));
        }
      }
    }
    return equal;
  }
}
