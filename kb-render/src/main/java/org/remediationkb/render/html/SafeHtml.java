package org.remediationkb.render.html;

import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.remediationkb.rules.content.PlainText;

/** Writes what could load something from elsewhere, or be no text: images and HTML. */
final class SafeHtml implements NodeRenderer {

  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  SafeHtml(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class, HtmlBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Image image) {
      image(image);
    } else if (node instanceof HtmlBlock block && !isComment(block.getLiteral().strip())) {
      html.line();
      html.tag("p");
      html.text(block.getLiteral());
      html.tag("/p");
      html.line();
    }
  }

  private static boolean isComment(String text) {
    return text.startsWith(COMMENT)
        && text.indexOf(COMMENT_END) == text.length() - COMMENT_END.length();
  }

  /** An image of another place becomes a link to it: a page loads nothing from there. */
  private void image(Image image) {
    String text = PlainText.of(image);
    String address = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
    if (address.contains(":") || address.startsWith("//")) {
      html.tag("a", Attributes.of("href", context.encodeUrl(address)));
      html.text(text.isEmpty() ? address : text);
      html.tag("/a");
    } else {
      html.tag("img", Attributes.of("src", context.encodeUrl(address), "alt", text), true);
    }
  }
}
