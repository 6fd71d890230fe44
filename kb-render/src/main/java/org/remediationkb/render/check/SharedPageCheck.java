package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation.Reference;

/** Finds pages that several articles show, unless an article says that it repeats them. */
final class SharedPageCheck {

  private final ContentLibrary library;
  private final Map<String, Location> shown = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private SharedPageCheck(ContentLibrary library) {
    this.library = library;
  }

  /** The problems of all articles. */
  static List<Problem> problems(ContentLibrary library) {
    SharedPageCheck check = new SharedPageCheck(library);
    library.articles().values().forEach(check::sections);
    library.articles().values().forEach(check::repeats);
    return check.problems;
  }

  private void sections(Article article) {
    Node document = article.page().document();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      Location at = article.page().at(block);
      PageLink.inPlaceOf(block)
          .filter(id -> !article.repeatedIds().contains(id))
          .ifPresent(id -> section(id, at));
    }
  }

  private void section(String id, Location at) {
    Location first = shown.putIfAbsent(id, at);
    if (first != null && !first.text().equals(at.text())) {
      problems.add(ProblemCode.REPEATED.warning(
          at,
          "another article already shows the page \"" + id + "\" at " + first,
          "link to it within a sentence, or list it under \"repeats\" in the front matter"));
    }
  }

  private void repeats(Article article) {
    Set<String> own = new HashSet<>(PageLink.included(article.page().document()));
    for (Reference repeated : article.repeats()) {
      boolean elsewhere = shown.containsKey(repeated.id());
      if (library.remediation(repeated.id()).isPresent()
          && !(elsewhere && own.contains(repeated.id()))) {
        problems.add(ProblemCode.REPEATED.warning(
            repeated.at(),
            elsewhere
                ? "the article does not show the page \"" + repeated.id() + "\""
                : "no other article shows the page \"" + repeated.id() + "\"",
            "remove it from \"repeats\""));
      }
    }
  }
}
