package org.remediationkb.render.check;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Link;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.AnchorLinks;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.article.LinkAddress;
import org.remediationkb.render.document.HeadingAnchors;
import org.remediationkb.render.document.LinkFinder;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.Page;

/** Finds links to headings that another article does not have once it is finished. */
final class ArticleLinkCheck {

  private record Target(String article, Collection<String> anchors) {}

  private final Map<Path, Target> targets;

  /** For links to the articles that can be finished; others have problems that come first. */
  ArticleLinkCheck(ContentLibrary library, ArticleRenderer renderer) {
    targets = library.articles().values().stream()
        .flatMap(article -> target(article, renderer).stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Optional<Map.Entry<Path, Target>> target(
      Article article, ArticleRenderer renderer) {
    Path file = Path.of(article.page().text().file()).toAbsolutePath().normalize();
    return renderer
        .markdown(article)
        .value()
        .map(text -> HeadingAnchors.of(MarkdownParser.parse(text)).values())
        .map(anchors -> Map.entry(file, new Target(article.id(), anchors)));
  }

  /** The problems of a page or an article. */
  List<Problem> problems(Page page) {
    return LinkFinder.in(page.document()).stream()
        .flatMap(link -> problem(page, link).stream())
        .toList();
  }

  private Optional<Problem> problem(Page page, Link link) {
    Optional<URI> address = LinkAddress.of(link.getDestination());
    String anchor = address.map(URI::getFragment).orElse("");
    return address
        .flatMap(uri -> LinkAddress.file(page, uri))
        .flatMap(file -> Stream.ofNullable(targets.get(file)).findFirst())
        .filter(target -> !anchor.isEmpty() && !target.anchors().contains(anchor))
        .map(target -> AnchorLinks.noHeading(
            "the article " + target.article(), anchor, target.anchors(), page.at(link)));
  }
}
