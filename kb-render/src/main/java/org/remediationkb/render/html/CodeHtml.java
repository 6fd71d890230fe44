package org.remediationkb.render.html;

import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes blocks of code, each in a frame that a script can put a button into. */
final class CodeHtml implements NodeRenderer {

  private final HtmlWriter html;
  private final CommandHighlighter highlighter;

  CodeHtml(HtmlNodeRendererContext context, CommandHighlighter highlighter) {
    this.html = context.getWriter();
    this.highlighter = highlighter;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof FencedCodeBlock fence) {
      block(fence.getInfo() == null ? "" : fence.getInfo(), fence.getLiteral());
    } else if (node instanceof IndentedCodeBlock indented) {
      block("", indented.getLiteral());
    }
  }

  private void block(String language, String literal) {
    String label = highlighter.label(language);
    html.line();
    html.tag("div", Attributes.of("class", "code"));
    // A wide one is scrolled by keys.
    html.tag("pre", Attributes.of("tabindex", "0", "role", "group", "aria-label", label));
    html.tag("code");
    literal.lines().forEach(line -> {
      highlighter.line(language, line, this::span);
      html.raw("\n");
    });
    html.tag("/code");
    html.tag("/pre");
    html.tag("/div");
    html.line();
  }

  private void span(String style, String text) {
    if (style.isEmpty()) {
      html.text(text);
    } else {
      html.tag("span", Attributes.of("class", style));
      html.text(text);
      html.tag("/span");
    }
  }
}
