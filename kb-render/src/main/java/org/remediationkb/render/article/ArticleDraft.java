package org.remediationkb.render.article;

import java.nio.file.Path;
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
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.HeadingAnchors;
import org.remediationkb.render.document.LinkDestination;
import org.remediationkb.render.document.LinkFinder;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.render.template.PageTemplates;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;

/** The work on one article, finished but for its links to pages in other articles. */
final class ArticleDraft {

  /** An article is about no case. */
  static final Case NOTHING_KNOWN = new Case("", List.of());

  private static final int DEEPEST = 6;

  private final ContentLibrary library;
  private final Article article;
  private final String file;
  private final Manuscript manuscript;
  private final PageSection sections;
  private final RuleTable tables;
  private final Node document;
  private final Map<Heading, String> anchors;
  private final List<Problem> problems = new ArrayList<>();
  private final List<PageLink> links = new ArrayList<>();
  private final AnchorLinks anchorLinks = new AnchorLinks();
  private final ArticleAttachments attachments = new ArticleAttachments();

  /** The headings of the pages in this article. */
  private final Map<String, Heading> headings = new HashMap<>();

  /**
   * Drafts an article.
   *
   * @param file the name of the file that it is written to
   * @param shown the pages that some article of the library has
   * @param words those of its language
   */
  ArticleDraft(
      ContentLibrary library, Article article, String file, Set<String> shown, ArticleWords words) {
    this.library = library;
    this.article = article;
    this.file = file;
    this.manuscript = new Manuscript(library.commands(), NOTHING_KNOWN);
    this.sections = new PageSection(
        library, shown, new PageTemplates(library.kinds(), NOTHING_KNOWN, manuscript), words);
    this.tables = new RuleTable(library, shown, words.phrases(), problems);
    this.document = manuscript.document(article.page().body());
    fill();
    ArticleHead.prepend(article, manuscript.placeholders(), words, document);
    this.anchors = HeadingAnchors.of(document);
    problems.addAll(anchorLinks.problems(anchors.values()));
  }

  String id() {
    return article.id();
  }

  /** The hash of the pages that it is made of: its own, and those that it shows. */
  ContentHash hash() {
    List<Remediation> shown = PageLink.included(article.page().document()).stream()
        .flatMap(id -> library.remediation(id).stream())
        .toList();
    return ContentHash.of(article, shown);
  }

  /** The name of the file that it is written to. */
  String file() {
    return file;
  }

  /** Whether the article shows a page that another one shows in the first place. */
  boolean repeats(String page) {
    return article.repeatedIds().contains(page);
  }

  /** The anchor of a page, empty where the article does not show it. */
  Optional<String> anchor(String page) {
    return Optional.ofNullable(headings.get(page)).map(anchors::get);
  }

  /** The files that are published with the article, by their paths beside it. */
  Map<String, Path> attachments() {
    return attachments.files();
  }

  /** The article in Markdown, its links leading to where the pages stand. */
  Checked<String> markdown(PageAddresses addresses) {
    List<Problem> all = new ArrayList<>(problems);
    for (PageLink link : links) {
      Optional<String> address = addresses.from(this, link.id());
      address.ifPresent(link.link()::setDestination);
      if (library.drafts().contains(link.id())) {
        LinkFinder.unwrap(link.link()); // readers can't see the page yet
      } else if (address.isEmpty()) {
        all.add(unresolved(link));
      }
    }
    return Checked.unlessErrors(MarkdownWriter.write(document), all);
  }

  private void fill() {
    int level = 1;
    Node next;
    for (Node block = document.getFirstChild(); block != null; block = next) {
      next = block.getNext();
      level = block instanceof Heading heading ? heading.getLevel() : level;
      place(block, level);
    }
  }

  /** Puts what it stands for in place of a block, if it does. */
  private void place(Node block, int level) {
    Optional<String> id = PageLink.inPlaceOf(block);
    if (id.filter(library.drafts()::contains).isPresent()) {
      block.unlink();
    } else if (id.isPresent()) {
      library
          .remediation(id.get())
          .ifPresentOrElse(
              page -> section(page, block, level), () -> problems.add(noPage(id.get(), at(block))));
    } else if (block instanceof FencedCodeBlock fence && RuleTable.INFO.equals(fence.getInfo())) {
      tables
          .markdown(article.page(), at(block).line() + 1, fence.getLiteral())
          .ifPresent(
              table -> replace(block, manuscript.document(table), article.page(), n -> at(block)));
    } else {
      collectLinks(block, article.page(), this::at);
    }
  }

  private void section(Remediation page, Node block, int level) {
    Node section = manuscript.document(sections.markdown(page, Math.min(level + 1, DEEPEST)));
    if (headings.putIfAbsent(page.id(), (Heading) section.getFirstChild()) != null) {
      problems.add(ProblemCode.DUPLICATE.error(
          at(block),
          "the article already shows this page",
          "link to it within a sentence instead"));
    }
    List<LinkDestination> written = LinkDestination.in(page.page().document());
    replace(block, section, page.page(), address -> at(page.page(), written, address, at(block)));
  }

  /** Where a page has the link or image that is in its section: the first with the same address. */
  private static Location at(
      Page page, List<LinkDestination> written, LinkDestination rendered, Location otherwise) {
    return written.stream()
        .filter(one -> one.address().equals(rendered.address()))
        .findFirst()
        .map(one -> page.at(one.node()))
        .orElse(otherwise);
  }

  private void collectLinks(Node node, Page page, Function<LinkDestination, Location> place) {
    for (LinkDestination destination : LinkDestination.in(node)) {
      Location at = place.apply(destination);
      if (destination.node() instanceof Link link) {
        PageLink.of(link, at).ifPresent(links::add);
        anchorLinks.add(link, at);
      }
      attachments.add(destination, page, at).ifPresent(problems::add);
    }
  }

  private void replace(
      Node block, Node replacement, Page page, Function<LinkDestination, Location> place) {
    collectLinks(replacement, page, place);
    while (replacement.getFirstChild() != null) {
      block.insertBefore(replacement.getFirstChild());
    }
    block.unlink();
  }

  private Problem unresolved(PageLink link) {
    return library.remediation(link.id()).isEmpty()
        ? noPage(link.id(), link.at())
        : ProblemCode.LINK.error(
            link.at(),
            "no article shows the linked page \"" + link.id() + "\"",
            "link to the page in its own paragraph where its section should appear");
  }

  private Problem noPage(String id, Location at) {
    String help = DidYouMean.question(id, library.remediations().keySet())
        .orElse("remediations/ contains the pages");
    return ProblemCode.LINK.error(at, "unknown remediation \"" + id + "\"", help);
  }

  private Location at(LinkDestination destination) {
    return at(destination.node());
  }

  private Location at(Node node) {
    return article.page().at(node);
  }
}
