package org.remediationkb.rules.analysis.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * Diagnoses cases twice, with the pages and the facts in order and in disorder.
 *
 * @param inOrder diagnoses by the pages in order
 * @param inDisorder diagnoses by them in disorder
 */
record PlanCheck(Diagnostician inOrder, Diagnostician inDisorder) {

  /**
   * Diagnoses by the pages of a library.
   *
   * @param disorder puts pages into another order
   */
  static PlanCheck of(ContentLibrary library, UnaryOperator<List<Remediation>> disorder) {
    return new PlanCheck(
        new Diagnostician(library), new Diagnostician(disordered(library, disorder)));
  }

  /** The same by those of the pages that have one of the ids. */
  PlanCheck only(Set<String> ids) {
    return new PlanCheck(inOrder.only(ids), inDisorder.only(ids));
  }

  /** Whether pages come in the same order in each plan, in whatever order they were read. */
  static boolean isOneOrder(ContentLibrary library, UnaryOperator<List<Remediation>> disorder) {
    return Diagnostician.ofStates(library)
        .pages()
        .equals(Diagnostician.ofStates(disordered(library, disorder)).pages());
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
