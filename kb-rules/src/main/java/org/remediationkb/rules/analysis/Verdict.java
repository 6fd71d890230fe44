package org.remediationkb.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.rules.diagnosis.Finding;
import org.remediationkb.rules.diagnosis.Replacements;

/**
 * What pages make of a case.
 *
 * @param standing what is found, in the order of the plan
 * @param replaced what holds too, with the id of the page that stands instead of it
 */
public record Verdict(List<Found> standing, Map<Found, String> replaced) {

  /** The id of a page, and what it is found of. */
  public record Found(String remediation, String about) {}

  /** Copies the collections. */
  public Verdict {
    standing = List.copyOf(standing);
    replaced = Map.copyOf(replaced);
  }

  /** The verdict that comes of findings, given in the order of the plan. */
  static Verdict of(List<Finding> findings) {
    Replacements replacements = new Replacements(findings);
    List<Found> standing = new ArrayList<>();
    Map<Found, String> replaced = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Found found = new Found(finding.remediation().id(), finding.about());
      replacements
          .insteadOf(finding)
          .ifPresentOrElse(
              by -> replaced.put(found, by.remediation().id()), () -> standing.add(found));
    }
    return new Verdict(standing, replaced);
  }

  /** The ids of the pages that are found, in the order of the plan. */
  public List<String> plan() {
    return standing.stream().map(Found::remediation).distinct().toList();
  }

  /** Whether the page is found of anything. */
  public boolean finds(String remediation) {
    return standing.stream().anyMatch(found -> found.remediation().equals(remediation));
  }

  /** What stands instead of the page, empty where nothing does. */
  public Optional<String> insteadOf(String remediation) {
    return replaced.entrySet().stream()
        .filter(entry -> entry.getKey().remediation().equals(remediation))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
