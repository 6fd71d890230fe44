package org.remediationkb.render.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.remediationkb.render.publish.BodyHtml.Code;
import org.remediationkb.rules.content.PlainText;

/** Writes blocks of code and images as a platform takes them. */
final class PlatformBlocks implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Code style;

  PlatformBlocks(HtmlNodeRendererContext context, Code style) {
    this.context = context;
    this.html = context.getWriter();
    this.style = style;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class, Image.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof FencedCodeBlock fence) {
      block(fence.getLiteral());
    } else if (node instanceof IndentedCodeBlock indented) {
      block(indented.getLiteral());
    } else if (node instanceof Image image) {
      image(image);
    }
  }

  private void block(String literal) {
    html.line();
    switch (style) {
      case PREFORMATTED -> {
        html.raw("<pre><code>");
        html.text(literal);
        html.raw("</code></pre>");
      }
      case LINES -> {
        html.raw("<p><code>");
        lines(literal.stripTrailing().lines().toList());
        html.raw("</code></p>");
      }
      case MACRO -> {
        html.raw("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[");
        // Nothing may end it but its own end.
        html.raw(literal.stripTrailing().replace("]]>", "]]]]><![CDATA[>"));
        html.raw("]]></ac:plain-text-body></ac:structured-macro>");
      }
    }
    html.line();
  }

  private void lines(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      html.raw(i == 0 ? "" : "<br />");
      html.text(lines.get(i));
    }
  }

  private void image(Image image) {
    String text = PlainText.of(image);
    String address = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
    Map<String, String> attributes = new LinkedHashMap<>();
    if (style == Code.MACRO) {
      attributes.put("ac:alt", text);
      html.tag("ac:image", attributes);
      html.tag(
          "ri:attachment",
          Map.of("ri:filename", address.substring(address.lastIndexOf('/') + 1)),
          true);
      html.tag("/ac:image");
    } else {
      attributes.put("src", context.encodeUrl(address));
      attributes.put("alt", text);
      html.tag("img", attributes, true);
    }
  }
}
