package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Remediation.Reference;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;

/**
 * What "instead-of" means: a finding takes the place of those it names on the same subject, on all
 * that belongs to it, and on what it belongs to. What is replaced still keeps the place it took, so
 * that the most general does not come back.
 */
final class Replacements {

  /** By the id of the page that is replaced. */
  private final Map<String, RelatedFindings> replacing = new HashMap<>();

  /** The replacements among findings, given in the order of the plan. */
  Replacements(List<Finding> findings, Ownership ownership, CaseIndex index) {
    for (Finding finding : findings) {
      for (Reference instead : finding.remediation().insteadOf()) {
        replacing
            .computeIfAbsent(instead.id(), key -> new RelatedFindings(ownership, index))
            .add(finding);
      }
    }
  }

  /** Whether a finding of that page about that subject is, or would be, replaced. */
  boolean isReplaced(Remediation remediation, Fact subject) {
    return !direct(remediation, subject).isEmpty();
  }

  /** What stands instead of a finding in the end, empty where it stands itself. */
  Optional<Finding> insteadOf(Finding finding) {
    List<Finding> first = direct(finding.remediation(), finding.subject());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Set<Finding> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Finding> next = new ArrayList<>(first);
    for (int i = 0; i < next.size(); i++) {
      Finding candidate = next.get(i);
      List<Finding> further = direct(candidate.remediation(), candidate.subject());
      if (further.isEmpty()) {
        return Optional.of(candidate);
      }
      further.stream().filter(seen::add).forEach(next::add);
    }
    return Optional.empty();
  }

  private List<Finding> direct(Remediation remediation, Fact subject) {
    RelatedFindings findings = replacing.get(remediation.id());
    return findings == null ? List.of() : findings.of(remediation.about(), subject);
  }
}
