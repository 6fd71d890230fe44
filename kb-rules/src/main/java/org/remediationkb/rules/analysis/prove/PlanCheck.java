package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;

/** Diagnoses cases twice, with the pages and the facts in order and in disorder. */
final class PlanCheck {

  private final Diagnostician inOrder;
  private final Diagnostician inDisorder;

  /**
   * Diagnoses by the pages of a library.
   *
   * @param disorder puts pages into another order
   */
  PlanCheck(ContentLibrary library, UnaryOperator<List<Remediation>> disorder) {
    this.inOrder = new Diagnostician(library);
    this.inDisorder = new Diagnostician(disordered(library, disorder));
  }

  private static ContentLibrary disordered(
      ContentLibrary library, UnaryOperator<List<Remediation>> disorder) {
    Map<String, Remediation> pages = new LinkedHashMap<>();
    disorder
        .apply(List.copyOf(library.remediations().values()))
        .forEach(page -> pages.put(page.id(), page));
    return library.withRemediations(pages);
  }

  /** Whether plan and replacements are the same both times. */
  boolean agrees(Case facts) {
    List<Fact> shuffled = new ArrayList<>(facts.facts());
    Collections.shuffle(shuffled, new Random(3));
    Diagnosis one = inOrder.diagnose(facts);
    Diagnosis other = inDisorder.diagnose(new Case(facts.name(), shuffled));
    return plan(one).equals(plan(other)) && replaced(one).equals(replaced(other));
  }

  private static List<String> plan(Diagnosis diagnosis) {
    return diagnosis.plan().stream()
        .map(step -> step.remediation().id()
            + step.subjects().stream().map(Fact::about).sorted().toList())
        .toList();
  }

  private static List<String> replaced(Diagnosis diagnosis) {
    return diagnosis.replaced().stream()
        .map(r ->
            r.finding().remediation() + " " + r.finding().about() + " " + r.by().remediation())
        .sorted()
        .toList();
  }
}
