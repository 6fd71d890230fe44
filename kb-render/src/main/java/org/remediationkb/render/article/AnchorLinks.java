package org.remediationkb.render.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commonmark.node.Link;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;

/** The links of an article to headings of its own. */
public final class AnchorLinks {

  private record AnchorLink(String anchor, Location at) {}

  private final List<AnchorLink> links = new ArrayList<>();

  /** Adds a link, if it is one of them. */
  void add(Link link, Location at) {
    if (link.getDestination().startsWith("#")) {
      links.add(new AnchorLink(link.getDestination().substring(1), at));
    }
  }

  /** The problems of those that lead to none of the article's anchors. */
  List<Problem> problems(Collection<String> anchors) {
    return links.stream()
        .filter(link -> !anchors.contains(link.anchor()))
        .map(link -> noHeading("the article", link.anchor(), anchors, link.at()))
        .toList();
  }

  /** The problem of a link to a heading that is not there. */
  public static Problem noHeading(
      String where, String anchor, Collection<String> anchors, Location at) {
    return ProblemCode.LINK.error(
        at,
        where + " has no heading \"#" + anchor + "\"",
        DidYouMean.closest(anchor, anchors)
            .map(name -> "did you mean \"#" + name + "\"?")
            .orElse("an anchor is the heading in lower case, with hyphens instead of spaces"));
  }
}
