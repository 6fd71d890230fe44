package org.remediationkb.render.terminal;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.remediationkb.model.problem.RunningText;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;

/**
 * Writes a document for a terminal: prose broken at a width, and before commands and other lines to
 * copy nothing but blanks. Whatever is in the document, no control character comes out but line
 * ends and those of the style.
 */
public final class TerminalRenderer extends AbstractVisitor {

  private static final String CODE_INDENT = "    ";

  /** On a screen, what is below a heading of the first levels stands that far to the right of it. */
  private static final String BODY_INDENT = "  ";

  private final int width;
  private final TextStyle style;
  private final StringBuilder out = new StringBuilder();

  /** What goes before the next line, and before those after it. */
  private String first = "";

  private String rest = "";
  private boolean tight;

  private TerminalRenderer(int width, TextStyle style) {
    this.width = width;
    this.style = style;
  }

  /** The document as text; each line ends with a line end. */
  public static String render(Node document, int width, TextStyle style) {
    TerminalRenderer renderer = new TerminalRenderer(width, style);
    document.accept(renderer);
    return renderer.out.toString();
  }

  private void line(String text) {
    out.append(text.isEmpty() ? first.stripTrailing() : first + text).append('\n');
    first = rest;
  }

  /** Sets a block off from the one before it. */
  private void separate(Node block) {
    if (block.getPrevious() != null && !tight && !(style.isForScreen() && isClose(block))) {
      out.append('\n');
    }
  }

  /** Whether a block needs no empty line: below its heading, or where a list shows what it is. */
  private static boolean isClose(Node block) {
    Node before = block.getPrevious();
    boolean isCode = block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock;
    boolean isUnderHeading = before instanceof Heading heading && heading.getLevel() > 1;
    boolean isAfterLine =
        block instanceof ListItem && before.getFirstChild() == before.getLastChild();
    return isUnderHeading || isAfterLine || (isCode && block.getParent() instanceof ListItem);
  }

  /** Writes running text, and returns the width of its widest line. */
  private int prose(Node block, Part part) {
    separate(block);
    int widest = 0;
    for (RunningText.Line line : ProseReader.read(block, part).lines(width - rest.length())) {
      line(line.styled(style));
      widest = Math.max(widest, line.width());
    }
    return widest;
  }

  @Override
  public void visit(Heading heading) {
    Part part = heading.getLevel() == 1 ? Part.TITLE : Part.HEADING;
    if (style.isForScreen()) {
      indent(heading.getLevel() <= 2 ? "" : BODY_INDENT);
      prose(heading, part);
      indent(BODY_INDENT);
    } else {
      line((heading.getLevel() <= 2 ? "=" : "-").repeat(prose(heading, part)));
    }
  }

  private void indent(String indent) {
    first = indent;
    rest = indent;
  }

  @Override
  public void visit(Paragraph paragraph) {
    prose(paragraph, Part.TEXT);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    code(block, block.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    code(block, block.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    code(block, block.getLiteral());
  }

  private void code(Node block, String literal) {
    separate(block);
    literal
        .lines()
        .map(RunningText::tame)
        .forEach(text -> line(text.isEmpty() ? "" : CODE_INDENT + style.apply(Part.BLOCK, text)));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      separate(block);
      new TextTable(table).lines(width - rest.length(), style).forEach(this::line);
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(ThematicBreak rule) {
    separate(rule);
    line("-".repeat(Math.max(1, width - rest.length())));
  }

  @Override
  public void visit(BlockQuote quote) {
    separate(quote);
    indented("  ", "  ", quote);
  }

  @Override
  public void visit(BulletList list) {
    list(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
  }

  private void list(ListBlock list, int number) {
    separate(list);
    boolean outer = tight;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String marker = number == 0 ? "- " : number++ + ". ";
      tight = list.isTight();
      separate(item);
      indented(marker, " ".repeat(marker.length()), item);
    }
    tight = outer;
  }

  private void indented(String marker, String indent, Node block) {
    String outer = rest;
    first = first + marker;
    rest = outer + indent;
    visitChildren(block);
    first = outer;
    rest = outer;
  }
}
