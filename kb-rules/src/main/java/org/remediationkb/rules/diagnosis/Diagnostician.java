package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Assessment;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.drools.DroolsEngine;

/**
 * Diagnoses cases: Drools decides what holds, a second reading of the same conditions tells why and
 * what is undecided, and the two have to agree. Safe to share.
 */
public final class Diagnostician {

  private final List<Remediation> remediations;
  private final ExpectedSubjects expected;
  private final DroolsEngine engine;

  /** A diagnostician for a library that has been checked. */
  public Diagnostician(ContentLibrary library) {
    PlanOrder order = new PlanOrder(library);
    this.remediations = library.remediations().values().stream()
        .sorted(Comparator.comparingInt(order::rank))
        .toList();
    this.expected = new ExpectedSubjects(library);
    this.engine = DroolsEngine.of(library.remediations().values());
  }

  /** Diagnoses a case. */
  public Diagnosis diagnose(Case known) {
    Case facts = expected.addTo(known);
    Map<String, Set<Fact>> decided = new LinkedHashMap<>();
    for (DroolsEngine.Hit hit : engine.run(facts)) {
      decided
          .computeIfAbsent(
              hit.remediation().id(), page -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(hit.subject());
    }
    return new Run(facts, decided).diagnosis();
  }

  /** The work on one case. */
  private final class Run {
    private final CaseIndex index;
    private final Evaluator evaluator;
    private final Map<String, Set<Fact>> decided;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();

    Run(Case facts, Map<String, Set<Fact>> decided) {
      this.index = new CaseIndex(facts);
      this.evaluator = new Evaluator(index);
      this.decided = decided;
    }

    Diagnosis diagnosis() {
      remediations.forEach(this::judge);
      Replacements replacements = new Replacements(findings);
      List<Finding> standing = new ArrayList<>();
      List<Replaced> replaced = new ArrayList<>();
      for (Finding finding : findings) {
        Optional<Finding> instead = replacements.insteadOf(finding);
        instead.ifPresentOrElse(
            by -> replaced.add(new Replaced(finding, by)), () -> standing.add(finding));
      }
      undecided.removeIf(u -> replacements.isReplaced(u.remediation(), u.subject()));
      return new Diagnosis(index.facts(), Steps.of(standing), replaced, undecided);
    }

    private void judge(Remediation remediation) {
      Set<Fact> holding = decided.getOrDefault(remediation.id(), Set.of());
      for (Fact subject : index.facts(remediation.about())) {
        Assessment assessment = evaluator.assess(remediation.when(), subject);
        Truth truth = assessment.truth();
        if ((truth == Truth.HOLDS) != holding.contains(subject)) {
          throw new IllegalStateException(
              "Drools and the conditions of " + remediation + " disagree on " + subject.about());
        }
        if (truth == Truth.HOLDS) {
          findings.add(new Finding(remediation, subject, assessment.explanation()));
        } else if (truth == Truth.UNKNOWN) {
          undecided.add(new Undecided(remediation, subject, assessment.missing()));
        }
      }
    }
  }
}
