package org.remediationkb.render.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleAttachments;
import org.remediationkb.render.article.LinkAddress;
import org.remediationkb.render.document.LinkSchemes;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Page;

/**
 * Finds links and images of one page that lead to no file, and addresses that can't be right.
 * Nothing is fetched; where a heading is, only the finished article tells.
 */
final class LinkCheck extends AbstractVisitor {

  private final Page page;
  private final List<Problem> problems = new ArrayList<>();

  private LinkCheck(Page page) {
    this.page = page;
  }

  /** The problems of a page or an article. */
  static List<Problem> problems(Page page) {
    LinkCheck check = new LinkCheck(page);
    page.document().accept(check);
    return check.problems;
  }

  @Override
  public void visit(Link link) {
    target(link, link.getDestination());
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    target(image, image.getDestination());
    visitChildren(image);
  }

  private void target(Node node, String destination) {
    if (destination.contains("[=")) {
      return; // the check of templates says that no value can stand here
    }
    Optional<URI> address = LinkAddress.of(destination);
    if (address.isEmpty() || isIncomplete(address.get())) {
      add(
          node,
          "\"" + destination + "\" is not a valid address",
          "write a web address like https://example.org/page, with %20 for a space");
    } else if (address.get().isAbsolute()) {
      checkScheme(node, address.get());
    } else if (destination.startsWith("/")) {
      problems.add(ArticleAttachments.onThisMachine(destination, page.at(node)));
    } else {
      LinkAddress.file(page, address.get())
          .map(file -> new FileLink(address.get(), file, page.at(node)))
          .flatMap(FileLink::problem)
          .ifPresent(problems::add);
    }
  }

  private static boolean isIncomplete(URI address) {
    return address.toString().isEmpty()
        || (LinkSchemes.isOneOf(LinkSchemes.WEB, address.toString()) && address.getHost() == null);
  }

  private void checkScheme(Node node, URI address) {
    if (!LinkSchemes.isOneOf(LinkSchemes.ALL, address.toString())) {
      add(
          node,
          "articles can't use an address that begins with \"" + address.getScheme() + ":\"",
          "link to a page, a file, or a web or mail address");
    }
  }

  private void add(Node node, String message, String help) {
    problems.add(ProblemCode.LINK.error(page.at(node), message, help));
  }
}
