package org.remediationkb.render.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** Finds pages that do not say what they are based on, in folders where others do. */
final class SourceCheck {

  private SourceCheck() {}

  static List<Problem> problems(ContentLibrary library) {
    Map<Optional<Path>, List<Remediation>> folders = library.remediations().values().stream()
        .collect(Collectors.groupingBy(SourceCheck::folder));
    return folders.values().stream()
        .filter(pages -> pages.stream().anyMatch(page -> !page.sources().isEmpty()))
        .flatMap(List::stream)
        .filter(page -> page.sources().isEmpty())
        .map(page -> ProblemCode.UNSOURCED.warning(
            page.page().frontMatter().at(),
            "this page does not say what it is based on",
            "list it under sources, as other pages here do"))
        .toList();
  }

  private static Optional<Path> folder(Remediation page) {
    return Optional.ofNullable(Path.of(page.page().text().file()).getParent());
  }
}
