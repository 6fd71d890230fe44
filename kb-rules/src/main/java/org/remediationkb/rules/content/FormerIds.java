package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Remediation.Reference;

/** The ids that pages had before: who still names one means the page, and is told its new id. */
final class FormerIds {

  private static final String ENDING = ".md";

  private final Map<String, String> current = new HashMap<>();
  private final List<Problem> problems;

  /**
   * The former ids of pages.
   *
   * @param ids the ids of all pages, none of which is a former one as well
   * @param problems takes what is wrong with them, and what still uses them
   */
  FormerIds(Collection<Remediation> pages, List<String> ids, List<Problem> problems) {
    this.problems = problems;
    for (Remediation page : pages) {
      for (Reference former : page.formerly()) {
        String other =
            ids.contains(former.id()) ? former.id() : current.putIfAbsent(former.id(), page.id());
        if (other != null) {
          problems.add(ProblemCode.DUPLICATE.error(
              former.at(),
              "the former id \"" + former.id() + "\" is that of another page",
              "it means the page " + other + "; remove it from one of them"));
        }
      }
    }
  }

  boolean isEmpty() {
    return current.isEmpty();
  }

  /** A page that names others by their present ids. */
  Remediation renamed(Remediation page) {
    return page.with(page.when(), renamed(page.after()), renamed(page.insteadOf()));
  }

  private List<Reference> renamed(List<Reference> references) {
    return references.stream().map(this::renamed).toList();
  }

  private Reference renamed(Reference reference) {
    String id = current.get(reference.id());
    if (id == null) {
      return reference;
    }
    problems.add(isCalled(reference.id(), id, reference.at()));
    return new Reference(id, reference.at());
  }

  /** The text of a page whose links lead to the pages as they are called now; asked in parallel. */
  synchronized SourceText linked(SourceText text) {
    String linked = text.text();
    for (Map.Entry<String, String> former : current.entrySet()) {
      for (String before : List.of("remediations/", "(")) {
        String link = before + former.getKey() + ENDING;
        warn(text, link, before.length(), former);
        linked = linked.replace(link, before + former.getValue() + ENDING);
      }
    }
    return linked.equals(text.text()) ? text : SourceText.reviewed(text.file(), linked);
  }

  private void warn(SourceText text, String link, int offset, Map.Entry<String, String> former) {
    List<Problem> found = new ArrayList<>();
    List<String> lines = text.text().contains(link) ? text.lines() : List.of();
    for (int i = 0; i < lines.size(); i++) {
      for (int at = lines.get(i).indexOf(link); at >= 0; at = lines.get(i).indexOf(link, at + 1)) {
        found.add(isCalled(former.getKey(), former.getValue(), text.at(i + 1, at + offset + 1)));
      }
    }
    problems.addAll(found);
  }

  private static Problem isCalled(String former, String id, Location at) {
    return ProblemCode.UNKNOWN_ID
        .warning(
            at,
            "\"" + former + "\" is now called \"" + id + "\"",
            "write the new id; `kb check --fix` does it")
        .mendedBy(new Fix(at, former, id));
  }
}
