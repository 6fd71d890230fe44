package org.remediationkb.render.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Finds links. */
public final class LinkFinder {

  private LinkFinder() {}

  /** The links within a node, in order. */
  public static List<Link> in(Node node) {
    List<Link> links = new ArrayList<>();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        links.add(link);
        visitChildren(link);
      }
    });
    return links;
  }

  /** Leaves only the text of a link in its place. */
  public static void unwrap(Link link) {
    while (link.getFirstChild() != null) {
      link.insertBefore(link.getFirstChild());
    }
    link.unlink();
  }
}
