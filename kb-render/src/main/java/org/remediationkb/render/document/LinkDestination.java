package org.remediationkb.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Where a link leads, or what an image shows.
 *
 * @param node the link or the image
 * @param address the address that it has
 * @param change gives it another one
 */
public record LinkDestination(Node node, String address, Consumer<String> change) {

  /** Those within a node, in order. */
  public static List<LinkDestination> in(Node node) {
    List<LinkDestination> destinations = new ArrayList<>();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        destinations.add(new LinkDestination(link, link.getDestination(), link::setDestination));
        visitChildren(link);
      }

      @Override
      public void visit(Image image) {
        destinations.add(new LinkDestination(image, image.getDestination(), image::setDestination));
        visitChildren(image);
      }
    });
    return destinations;
  }
}
