package org.remediationkb.rules.diagnosis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.rules.content.Remediation;

/**
 * Tells which subjects a case is about: those with pages of whose own facts it knows any. It is not
 * asked about the others; a case of which nobody knows yet may be about any.
 */
final class CaseSubjects {

  /** By the ids of pages, the folders of their subjects. */
  private final Map<String, Optional<String>> ofPages = new HashMap<>();

  /** The folder of the subject of each kind, where that has pages. */
  private final Map<FactKind, Optional<String>> ofKinds = new HashMap<>();

  CaseSubjects(FactKinds kinds, Collection<Remediation> pages) {
    pages.forEach(page -> ofPages.put(page.id(), subject(page)));
    for (FactKind kind : kinds) {
      Optional<String> subject = above(kind.file());
      if (ofPages.containsValue(subject)) {
        ofKinds.put(kind, subject);
      }
    }
  }

  /** The folder above that of the page. */
  private static Optional<String> subject(Remediation page) {
    return above(page.page().text().file()).flatMap(CaseSubjects::above);
  }

  /** The folder that a file or another folder is in; without the paths of a file system, which may not be there. */
  private static Optional<String> above(String path) {
    int separator = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return separator < 0 ? Optional.empty() : Optional.of(path.substring(0, separator));
  }

  /** Whether a page is of a subject that a case is about, or may be. */
  Predicate<Remediation> of(Case facts) {
    Set<Optional<String>> subjects = new HashSet<>();
    for (Fact fact : facts.facts()) {
      Optional<String> subject = ofKinds.get(fact.type());
      if (subject != null && fact.isKnown()) {
        subjects.add(subject);
      }
    }
    return page -> subjects.isEmpty() || subjects.contains(ofPages.get(page.id()));
  }
}
