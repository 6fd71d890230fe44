package org.remediationkb.render.worksheet;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Step;

/**
 * The steps of a diagnosis as a reader counts them.
 *
 * @param steps what has to be done, in order; the first one is step 1
 * @param healthy what is known to be in order
 */
record NumberedPlan(List<Step> steps, List<Step> healthy) {

  static NumberedPlan of(Diagnosis diagnosis) {
    return new NumberedPlan(
        diagnosis.plan().stream().filter(step -> !isHealthy(step)).toList(),
        diagnosis.plan().stream().filter(NumberedPlan::isHealthy).toList());
  }

  private static boolean isHealthy(Step step) {
    return step.remediation().severity() == Severity.INFO;
  }

  private static boolean isOf(Remediation page, Step step) {
    return step.remediation().id().equals(page.id());
  }

  /** The numbers of the steps with a page for any of some facts; none where nothing is to do. */
  List<Integer> numbers(Remediation page, Collection<? extends Fact> subjects) {
    Set<Fact> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(subjects);
    return IntStream.range(0, steps.size())
        .filter(i -> isOf(page, steps.get(i)))
        .filter(i -> steps.get(i).subjects().stream().anyMatch(wanted::contains))
        .mapToObj(i -> i + 1)
        .toList();
  }

  /** What a step waits for, in the order of the plan. */
  List<Wait> waits(Step step) {
    return step.waitsFor().stream()
        .map(page -> wait(step, page))
        .sorted(Comparator.comparing(wait -> wait.steps().get(0)))
        .toList();
  }

  /** The steps about the same things; where the page is about other things, all of its steps. */
  private Wait wait(Step step, Remediation page) {
    Collection<Fact> subjects = page.about().equals(step.remediation().about())
        ? step.subjects()
        : steps.stream().flatMap(other -> other.subjects().stream()).toList();
    return new Wait(page, numbers(page, subjects));
  }

  /**
   * What a step waits for.
   *
   * @param remediation the page of the steps that have to be done before
   * @param steps their numbers; at least one
   */
  record Wait(Remediation remediation, List<Integer> steps) {

    /** What tells that they are done. */
    String until() {
      return remediation.until().orElseThrow();
    }
  }

  private int position(Remediation page) {
    return (int) steps.stream().takeWhile(step -> !isOf(page, step)).count();
  }

  /** Pages in the order of their steps, those without a step last. */
  Stream<Remediation> inOrder(Collection<Remediation> pages) {
    return pages.stream().sorted(Comparator.comparingInt(this::position));
  }
}
