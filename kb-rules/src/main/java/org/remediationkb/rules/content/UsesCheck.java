package org.remediationkb.rules.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation.Reference;

/**
 * Finds pages that name pages or sentences of a subject that theirs does not use: without that
 * subject, they would be wrong.
 */
final class UsesCheck {

  private final ContentLayout layout;
  private final ContentLibrary library;

  /** The folders of the subjects. */
  private final List<Path> subjects;

  /** In which file each sentence is defined, by the kind that it is said of and its words. */
  private final Map<String, String> sentences = new HashMap<>();

  private final List<Problem> problems = new ArrayList<>();

  private UsesCheck(ContentLayout layout, ContentLibrary library) {
    this.layout = layout;
    this.library = library;
    this.subjects = layout.folders().stream().filter(ContentLayout::isSubject).toList();
    library
        .vocabulary()
        .sentences()
        .forEach(sentence -> sentence
            .types()
            .forEach(kind -> sentences.put(
                kind.name() + " " + sentence.say(), sentence.at().text().file())));
  }

  static List<Problem> problems(ContentLayout layout, ContentLibrary library) {
    UsesCheck check = new UsesCheck(layout, library);
    library.remediations().values().forEach(check::page);
    library.articles().values().forEach(article -> check.references(article.repeats()));
    return check.problems;
  }

  private void page(Remediation page) {
    references(page.after());
    references(page.insteadOf());
    page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .forEach(pattern -> pattern.statements().forEach(said -> sentence(pattern, said)));
  }

  private void references(List<Reference> references) {
    for (Reference reference : references) {
      library
          .remediation(reference.id())
          .ifPresent(
              page -> used(reference.at(), reference.id(), page.page().text().file()));
    }
  }

  private void sentence(FactPattern pattern, Statement said) {
    Optional.ofNullable(sentences.get(pattern.type().name() + " " + said.sentence()))
        .ifPresent(file -> used(said.at(), said.text(), file));
  }

  private void used(Location at, String what, String file) {
    Optional<Path> own = subject(at.text().file());
    Optional<Path> other = subject(file);
    if (own.isPresent() && other.isPresent() && !own.equals(other)) {
      String name = ContentLayout.name(other.get());
      if (!layout.uses().getOrDefault(own.get(), Set.of()).contains(name)) {
        problems.add(ProblemCode.UNKNOWN.error(
            at,
            "\"" + what + "\" belongs to the subject \"" + name
                + "\", which this subject does not use",
            "add it under \"uses\" in " + own.get().resolve(SubjectFolders.FILE)));
      }
    }
  }

  /** The folder of the subject that a file is of; empty where it is of none. */
  private Optional<Path> subject(String file) {
    Path path = Path.of(file);
    return subjects.stream().filter(path::startsWith).findFirst();
  }
}
