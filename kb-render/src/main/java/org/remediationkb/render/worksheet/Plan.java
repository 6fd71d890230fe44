package org.remediationkb.render.worksheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Step;

/**
 * The steps of a diagnosis as a reader counts them.
 *
 * @param steps what has to be done, in order; the first one is step 1
 * @param healthy what is known to be in order
 */
record Plan(List<Step> steps, List<Step> healthy) {

  static Plan of(Diagnosis diagnosis) {
    return new Plan(
        diagnosis.plan().stream().filter(step -> !isHealthy(step)).toList(),
        diagnosis.plan().stream().filter(Plan::isHealthy).toList());
  }

  private static boolean isHealthy(Step step) {
    return step.remediation().severity() == Severity.INFO;
  }

  /** The number of the step with that page, empty where there is nothing to do. */
  OptionalInt number(Remediation page) {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).remediation().equals(page))
        .map(i -> i + 1)
        .findFirst();
  }

  /** Pages in the order of their steps, those without a step last. */
  Stream<Remediation> inOrder(Collection<Remediation> pages) {
    return pages.stream()
        .sorted(Comparator.comparingInt(page -> number(page).orElse(Integer.MAX_VALUE)));
  }
}
