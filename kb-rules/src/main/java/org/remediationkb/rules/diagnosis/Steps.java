package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.content.Remediation;

/**
 * Puts findings into the steps of a plan. A page that says "until" takes somebody else to be done;
 * what comes after it waits, on the same subject, or on every subject where the two are about
 * different things. Subjects that wait are a step of their own, so that nobody acts on them with the
 * others.
 */
final class Steps {

  private record Key(Remediation remediation, List<Remediation> waitsFor) {}

  private final Map<String, Remediation> awaited = new HashMap<>();
  private final Map<String, Set<Fact>> subjects = new HashMap<>();

  private Steps(List<Finding> findings) {
    for (Finding finding : findings) {
      Remediation page = finding.remediation();
      if (page.until().isPresent()) {
        awaited.put(page.id(), page);
        subjects
            .computeIfAbsent(page.id(), id -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(finding.subject());
      }
    }
  }

  /** The steps of findings that are in the order of the plan; those that wait for less come first. */
  static List<Step> of(List<Finding> findings) {
    Steps steps = new Steps(findings);
    Map<String, Map<Key, List<Finding>>> byPage = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Key key = new Key(finding.remediation(), steps.waitsFor(finding));
      byPage
          .computeIfAbsent(key.remediation().id(), id -> new LinkedHashMap<>())
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(finding);
    }
    return byPage.values().stream()
        .flatMap(page -> page.entrySet().stream()
            .sorted(Comparator.comparingInt(step -> step.getKey().waitsFor().size()))
            .map(step ->
                new Step(step.getKey().remediation(), step.getKey().waitsFor(), step.getValue())))
        .toList();
  }

  private List<Remediation> waitsFor(Finding finding) {
    List<Remediation> waitsFor = new ArrayList<>();
    for (String id : finding.remediation().afterIds()) {
      Remediation page = awaited.get(id);
      if (page != null && concerns(page, finding)) {
        waitsFor.add(page);
      }
    }
    return waitsFor;
  }

  private boolean concerns(Remediation page, Finding finding) {
    return !page.about().equals(finding.remediation().about())
        || subjects.getOrDefault(page.id(), Set.of()).contains(finding.subject());
  }
}
