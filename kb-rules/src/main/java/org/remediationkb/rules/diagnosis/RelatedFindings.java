package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;

/**
 * Findings in a case by what they are about. From a fact are found those about itself, about what it
 * belongs to, about what belongs to it, and about what it concerns or is concerned by; not those about
 * something else beside it.
 */
final class RelatedFindings {

  private final Ownership ownership;
  private final CaseIndex index;
  private final IdentityHashMap<Fact, List<Finding>> about = new IdentityHashMap<>();
  private final IdentityHashMap<Fact, List<Finding>> aboutOwned = new IdentityHashMap<>();
  private final Map<FactKind, List<Finding>> byKind = new LinkedHashMap<>();

  RelatedFindings(Ownership ownership, CaseIndex index) {
    this.ownership = ownership;
    this.index = index;
  }

  void add(Finding finding) {
    byKind
        .computeIfAbsent(finding.remediation().about(), kind -> new ArrayList<>())
        .add(finding);
    add(about, finding.subject(), finding);
    ownership
        .owners(finding.remediation().about(), finding.subject(), index)
        .forEach(owner -> add(aboutOwned, owner, finding));
  }

  private static void add(
      IdentityHashMap<Fact, List<Finding>> findings, Fact fact, Finding finding) {
    findings.computeIfAbsent(fact, key -> new ArrayList<>()).add(finding);
  }

  /** The findings that have to do with a fact of that kind, those about the largest thing first. */
  List<Finding> of(FactKind type, Fact fact) {
    List<Fact> owners = ownership.owners(type, fact, index);
    List<Finding> all = new ArrayList<>();
    for (int i = owners.size() - 1; i >= 0; i--) {
      all.addAll(about.getOrDefault(owners.get(i), List.of()));
    }
    all.addAll(about.getOrDefault(fact, List.of()));
    all.addAll(aboutOwned.getOrDefault(fact, List.of()));
    byKind.forEach((kind, findings) -> {
      if (ownership.concern(kind, type)) {
        all.addAll(findings);
      }
    });
    return all;
  }
}
