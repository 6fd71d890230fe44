package org.remediationkb.rules.content;

import java.util.Optional;
import org.commonmark.node.Node;

/**
 * How deep Markdown may nest. Everything that walks through a document does so by recursion, which
 * ends the program where lists, quotes or emphasis go on within each other.
 */
public final class Nesting {

  /** No text that anybody reads nests deeper. */
  public static final int DEEPEST = 20;

  /** More blocks than that are not opened within each other; {@link #DEEPEST} refuses them. */
  public static final int MOST_OPEN_BLOCKS = DEEPEST + 10;

  private Nesting() {}

  /** The first part of a document that is nested too deep; empty for none. */
  public static Optional<Node> tooDeep(Node document) {
    Node node = document;
    int depth = 0;
    while (node != null) {
      if (depth > DEEPEST) {
        return Optional.of(node);
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
      } else {
        while (node != null && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == null ? null : node.getNext();
      }
    }
    return Optional.empty();
  }
}
