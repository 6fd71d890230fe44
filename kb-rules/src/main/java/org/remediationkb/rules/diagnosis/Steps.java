package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Remediation.Reference;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;
import org.remediationkb.rules.diagnosis.Diagnosis.Step;

/**
 * What "until" and "after" make of findings: the steps of a plan. A page that says "until" takes
 * somebody else to be done; what comes after it waits, on the same subject and along what belongs to
 * what, or on every subject where the two have nothing to do with each other. Subjects that wait are
 * a step of their own, so that nobody acts on them with the others.
 */
final class Steps {

  /** A page that takes somebody else, with what is found of it. */
  private record Awaited(Remediation page, RelatedFindings findings) {}

  private final List<Finding> findings;
  private final Ownership ownership;
  private final Map<String, Awaited> awaited = new HashMap<>();

  /** Steps of findings that are in the order of the plan. */
  Steps(List<Finding> findings, Ownership ownership, CaseIndex index) {
    this.findings = findings;
    this.ownership = ownership;
    for (Finding finding : findings) {
      Remediation page = finding.remediation();
      if (page.until().isPresent()) {
        awaited
            .computeIfAbsent(
                page.id(), id -> new Awaited(page, new RelatedFindings(ownership, index)))
            .findings()
            .add(finding);
      }
    }
  }

  /** The steps in the order of the plan; those of a page that wait for less come first. */
  List<Step> inOrder() {
    Map<String, Map<List<Remediation>, List<Finding>>> byPage = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byPage
          .computeIfAbsent(finding.remediation().id(), id -> new LinkedHashMap<>())
          .computeIfAbsent(waitsFor(finding), pages -> new ArrayList<>())
          .add(finding);
    }
    return byPage.values().stream()
        .flatMap(page -> page.entrySet().stream()
            .sorted(Comparator.comparingInt(step -> step.getKey().size()))
            .map(step ->
                new Step(step.getValue().get(0).remediation(), step.getKey(), step.getValue())))
        .toList();
  }

  private List<Remediation> waitsFor(Finding finding) {
    List<Remediation> waitsFor = new ArrayList<>();
    for (Reference after : finding.remediation().after()) {
      Awaited first = awaited.get(after.id());
      if (first != null && concerns(first, finding)) {
        waitsFor.add(first.page());
      }
    }
    return waitsFor;
  }

  private boolean concerns(Awaited first, Finding finding) {
    Remediation page = finding.remediation();
    return !ownership.related(first.page().about(), page.about())
        || !first.findings().of(page.about(), finding.subject()).isEmpty();
  }
}
