package org.remediationkb.render.html;

import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the items of the outermost numbered lists with a box to tick. */
final class TaskHtml implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  TaskHtml(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(ListItem.class);
  }

  @Override
  public void render(Node node) {
    html.tag("li");
    if (node.getParent() instanceof OrderedList list && list.getParent() instanceof Document) {
      html.tag("input", Attributes.of("type", "checkbox", "aria-label", "Done"), true);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    html.tag("/li");
    html.line();
  }
}
