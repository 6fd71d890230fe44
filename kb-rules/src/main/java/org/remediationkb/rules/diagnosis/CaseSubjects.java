package org.remediationkb.rules.diagnosis;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.content.Remediation;

/**
 * Which subjects a case is about: those with pages of whose own facts it knows any. It is not asked
 * about the others; a case of which nobody knows yet may be about any.
 */
final class CaseSubjects {

  private final Set<Optional<Path>> subjects;

  CaseSubjects(Case facts, Collection<Remediation> pages) {
    Set<Optional<Path>> withPages =
        pages.stream().map(CaseSubjects::subject).collect(Collectors.toSet());
    this.subjects = facts.facts().stream()
        .filter(fact -> fact.isKnown())
        .map(fact -> subject(fact.type()))
        .filter(withPages::contains)
        .collect(Collectors.toSet());
  }

  /** Whether a page is of a subject that the case is about, or may be. */
  boolean include(Remediation page) {
    return subjects.isEmpty() || subjects.contains(subject(page));
  }

  private static Optional<Path> subject(FactKind kind) {
    return Optional.ofNullable(Path.of(kind.file()).getParent());
  }

  /** The folder above that of the page. */
  private static Optional<Path> subject(Remediation page) {
    Location top = page.page().frontMatter().at();
    return Optional.ofNullable(Path.of(top.text().file()).getParent())
        .flatMap(folder -> Optional.ofNullable(folder.getParent()));
  }
}
