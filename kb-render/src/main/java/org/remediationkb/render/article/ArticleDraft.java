package org.remediationkb.render.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.HeadingAnchors;
import org.remediationkb.render.document.Links;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Markdown;
import org.remediationkb.render.template.PageTemplates;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** The work on one article. */
final class ArticleDraft {

  /** An article is about no case. */
  private static final Case NOTHING_KNOWN = new Case("", List.of());

  private static final int DEEPEST = 6;

  private final ContentLibrary library;
  private final Article article;
  private final Manuscript manuscript;
  private final PageTemplates templates;
  private final List<Problem> problems = new ArrayList<>();
  private final List<PageLink> links = new ArrayList<>();
  private final AnchorLinks anchorLinks = new AnchorLinks();

  /** The headings of the pages in this article. */
  private final Map<String, Heading> headings = new HashMap<>();

  ArticleDraft(ContentLibrary library, List<FactType> types, Article article) {
    this.library = library;
    this.article = article;
    this.manuscript = new Manuscript(library.commands(), NOTHING_KNOWN);
    this.templates = new PageTemplates(types, NOTHING_KNOWN, manuscript);
  }

  Checked<String> markdown() {
    Node document = manuscript.document(article.page().body());
    Set<String> included = PageLink.included(document);
    int level = 1;
    Node next;
    for (Node block = document.getFirstChild(); block != null; block = next) {
      next = block.getNext();
      level = block instanceof Heading heading ? heading.getLevel() : level;
      place(block, level, included);
    }
    Node top = Markdown.parse("# " + article.title() + "\n\n" + article.summary() + "\n");
    document.prependChild(top.getLastChild());
    document.prependChild(top.getFirstChild());
    Map<Heading, String> anchors = HeadingAnchors.of(document);
    problems.addAll(anchorLinks.problems(anchors.values()));
    resolveLinks(anchors);
    return Checked.unlessErrors(Markdown.write(document), problems);
  }

  /** Puts what it stands for in place of a block, if it does. */
  private void place(Node block, int level, Set<String> included) {
    Optional<String> id = PageLink.inPlaceOf(block);
    if (id.isPresent()) {
      page(id.get(), at(block)).ifPresent(page -> section(page, block, level));
    } else if (block instanceof FencedCodeBlock fence && RuleTable.INFO.equals(fence.getInfo())) {
      new RuleTable(library, included, problems)
          .markdown(article.page(), line(block) + 1, fence.getLiteral())
          .ifPresent(table -> replace(block, manuscript.document(table), link -> at(block)));
    } else {
      collectLinks(block, this::at);
    }
  }

  private Optional<Remediation> page(String id, Location at) {
    Optional<Remediation> page = library.remediation(id);
    if (page.isEmpty()) {
      String help = DidYouMean.question(id, library.remediations().keySet())
          .orElse("the pages are the files in remediations/");
      problems.add(ProblemCode.LINK.error(at, "there is no remediation \"" + id + "\"", help));
    }
    return page;
  }

  private void section(Remediation page, Node block, int level) {
    Node section =
        manuscript.document(PageSection.markdown(page, Math.min(level + 1, DEEPEST), templates));
    if (headings.putIfAbsent(page.id(), (Heading) section.getFirstChild()) != null) {
      problems.add(ProblemCode.DUPLICATE.error(
          at(block),
          "the article has this page already",
          "link to it within a sentence, so that readers find the first one"));
    }
    replace(block, section, link -> at(page, link).orElse(at(block)));
  }

  /** Where a page has a link that is in its section, as far as links to the same place go. */
  private static Optional<Location> at(Remediation page, Link link) {
    return Links.in(Markdown.parse(page.page().body())).stream()
        .filter(written -> written.getDestination().equals(link.getDestination()))
        .findFirst()
        .map(page.page()::at);
  }

  private void collectLinks(Node node, Function<Link, Location> place) {
    for (Link link : Links.in(node)) {
      PageLink.of(link, place).ifPresent(links::add);
      anchorLinks.add(link, place);
    }
  }

  private void replace(Node block, Node document, Function<Link, Location> place) {
    collectLinks(document, place);
    while (document.getFirstChild() != null) {
      block.insertBefore(document.getFirstChild());
    }
    block.unlink();
  }

  private void resolveLinks(Map<Heading, String> anchors) {
    for (PageLink link : links) {
      Heading heading = headings.get(link.id());
      if (heading != null) {
        link.link().setDestination("#" + anchors.get(heading));
      } else if (page(link.id(), link.at()).isPresent()) {
        problems.add(ProblemCode.LINK.error(
            link.at(),
            "the article " + article.id() + " does not have the page \"" + link.id()
                + "\" that it links to here",
            "put a link to the page in a paragraph of its own, where its section should be"));
      }
    }
  }

  private Location at(Node node) {
    return article.page().at(node);
  }

  private int line(Node node) {
    return at(node).line();
  }
}
