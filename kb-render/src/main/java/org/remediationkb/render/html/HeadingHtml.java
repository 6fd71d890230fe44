package org.remediationkb.render.html;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.remediationkb.rules.content.PlainText;

/** Writes headings with an anchor, and with a link to it that can be copied. */
final class HeadingHtml implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Map<Heading, String> anchors;
  private final String linkTo;

  HeadingHtml(HtmlNodeRendererContext context, Map<Heading, String> anchors, String linkTo) {
    this.context = context;
    this.html = context.getWriter();
    this.anchors = anchors;
    this.linkTo = linkTo;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class);
  }

  @Override
  public void render(Node node) {
    Heading heading = (Heading) node;
    String anchor = anchors.getOrDefault(heading, "");
    String tag = "h" + heading.getLevel();
    html.line();
    html.tag(tag, Attributes.of("id", anchor));
    for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    if (heading.getLevel() > 1) {
      link(PlainText.of(heading), anchor);
    }
    html.tag("/" + tag);
    html.line();
  }

  private void link(String title, String anchor) {
    html.raw(" ");
    html.tag(
        "a",
        Attributes.of(
            "class", "anchor", "href", "#" + anchor, "aria-label", linkTo + ": " + title));
    html.text("#");
    html.tag("/a");
  }
}
