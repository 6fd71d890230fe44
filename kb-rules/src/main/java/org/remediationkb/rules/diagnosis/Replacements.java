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
import org.remediationkb.rules.content.Remediation;

/**
 * What "instead-of" means: a finding takes the place of those it names on the same subject; one
 * about a thing that a case has only one of, such as the FortiGate, takes it on every subject. What
 * is replaced still keeps the place it took, so that the most general does not come back.
 */
public final class Replacements {

  /** By the remediation that is replaced: what replaces it, on which subject. */
  private final Map<String, Map<Fact, List<Finding>>> onSubject = new HashMap<>();

  private final Map<String, List<Finding>> everywhere = new HashMap<>();

  /** The replacements among findings, given in the order of the plan. */
  public Replacements(List<Finding> findings) {
    for (Finding finding : findings) {
      for (String id : finding.remediation().insteadOfIds()) {
        if (finding.remediation().standsEverywhere()) {
          everywhere.computeIfAbsent(id, key -> new ArrayList<>()).add(finding);
        } else {
          onSubject
              .computeIfAbsent(id, key -> new IdentityHashMap<>())
              .computeIfAbsent(finding.subject(), key -> new ArrayList<>())
              .add(finding);
        }
      }
    }
  }

  /** Whether a finding of that page about that subject is, or would be, replaced. */
  boolean isReplaced(Remediation remediation, Fact subject) {
    return !direct(remediation, subject).isEmpty();
  }

  /** What stands instead of a finding in the end, empty where it stands itself. */
  public Optional<Finding> insteadOf(Finding finding) {
    Set<Finding> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Finding> next = new ArrayList<>(direct(finding.remediation(), finding.subject()));
    for (int i = 0; i < next.size(); i++) {
      Finding replacing = next.get(i);
      List<Finding> further = direct(replacing.remediation(), replacing.subject());
      if (further.isEmpty()) {
        return Optional.of(replacing);
      }
      further.stream().filter(seen::add).forEach(next::add);
    }
    return Optional.empty();
  }

  private List<Finding> direct(Remediation remediation, Fact subject) {
    List<Finding> all = new ArrayList<>(everywhere.getOrDefault(remediation.id(), List.of()));
    all.addAll(onSubject.getOrDefault(remediation.id(), Map.of()).getOrDefault(subject, List.of()));
    return all;
  }
}
