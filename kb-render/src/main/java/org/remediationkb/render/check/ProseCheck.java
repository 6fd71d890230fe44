package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.render.check.RuleComparison.Difference;
import org.remediationkb.render.document.LinkFinder;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;

/** Finds values in texts that are not those of the rules that the texts are about. */
final class ProseCheck {

  private final ContentLibrary library;

  /** The ids that each page names, by its id. */
  private final Map<String, Set<String>> named = new TreeMap<>();

  ProseCheck(ContentLibrary library) {
    this.library = library;
    library.remediations().forEach((id, page) -> named.put(id, named(page)));
  }

  /** The problems of all pages and articles. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Remediation page : library.remediations().values()) {
      problems.addAll(problems(page.page(), concerned(page)));
    }
    for (Article article : library.articles().values()) {
      problems.addAll(problems(article.page(), pages(ArticleRenderer.pages(article))));
    }
    return problems;
  }

  /** A page, those that it names, and those that name it. */
  private List<Remediation> concerned(Remediation page) {
    Set<String> ids = new TreeSet<>(named.getOrDefault(page.id(), Set.of()));
    ids.add(page.id());
    named.forEach((other, theirs) -> {
      if (theirs.contains(page.id())) {
        ids.add(other);
      }
    });
    return pages(ids);
  }

  private static Set<String> named(Remediation page) {
    Set<String> named = new LinkedHashSet<>(page.afterIds());
    named.addAll(page.insteadOfIds());
    LinkFinder.in(page.page().document()).stream()
        .flatMap(link -> PageLink.id(link.getDestination()).stream())
        .forEach(named::add);
    return named;
  }

  private List<Remediation> pages(Collection<String> ids) {
    return ids.stream().flatMap(id -> library.remediation(id).stream()).toList();
  }

  private List<Problem> problems(Page page, List<Remediation> concerned) {
    List<RuleComparison> comparisons = RuleComparisons.comparisons(concerned, library);
    return TextPassage.of(page).stream()
        .flatMap(passage -> comparisons.stream()
            .flatMap(comparison -> comparison.differences(passage.text()).stream())
            .map(difference -> problem(passage, difference)))
        .toList();
  }

  private static Problem problem(TextPassage passage, Difference difference) {
    return ProblemCode.PROSE.warning(
        passage.at(difference.index()),
        difference.message(),
        difference.help() + "; write values that are unrelated to any rule as `code`");
  }
}
