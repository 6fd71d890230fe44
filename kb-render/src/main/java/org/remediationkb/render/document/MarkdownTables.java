package org.remediationkb.render.document;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.commonmark.text.AsciiMatcher;
import org.commonmark.text.CharMatcher;

/** Writes tables with a blank on either side of each cell, as authors do. */
final class MarkdownTables implements NodeRenderer {

  static final MarkdownNodeRendererFactory FACTORY = new MarkdownNodeRendererFactory() {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new MarkdownTables(context);
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of();
    }
  };

  private static final CharMatcher PIPE = AsciiMatcher.builder().c('|').build();

  private final MarkdownNodeRendererContext context;
  private final MarkdownWriter writer;

  private MarkdownTables(MarkdownNodeRendererContext context) {
    this.context = context;
    this.writer = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(TableBlock.class);
  }

  @Override
  public void render(Node table) {
    writer.pushTight(true);
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        row(row);
      }
      if (part instanceof TableHead) {
        delimiters(part.getFirstChild());
      }
    }
    writer.popTight();
    writer.block();
  }

  private void row(Node row) {
    writer.raw("|");
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      writer.raw(' ');
      writer.pushRawEscape(PIPE);
      for (Node inline = cell.getFirstChild(); inline != null; inline = inline.getNext()) {
        context.render(inline);
      }
      writer.popRawEscape();
      writer.raw(cell.getFirstChild() == null ? "|" : " |");
    }
    writer.block();
  }

  private void delimiters(Node row) {
    writer.raw("|");
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      writer.raw(" " + delimiter((TableCell) cell) + " |");
    }
    writer.block();
  }

  private static String delimiter(TableCell cell) {
    if (cell.getAlignment() == null) {
      return "---";
    }
    return switch (cell.getAlignment()) {
      case LEFT -> ":---";
      case CENTER -> ":---:";
      case RIGHT -> "---:";
    };
  }
}
