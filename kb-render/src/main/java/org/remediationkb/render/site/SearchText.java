package org.remediationkb.render.site;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.rules.content.MarkdownParser;

/** The words of a document, to be searched. */
final class SearchText extends AbstractVisitor {

  private final StringBuilder words = new StringBuilder();

  private SearchText() {}

  /** The words of Markdown. */
  static String of(String markdown) {
    return of(MarkdownParser.parse(markdown));
  }

  /** The words of a document, on one line; what stands in place of a page is not its own. */
  static String of(Node document) {
    SearchText text = new SearchText();
    document.accept(text);
    return String.join(" ", text.words.toString().strip().split("\\s+", -1));
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock block) {
    words.append(' ').append(block.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(Heading heading) {
    block(heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean isPage = paragraph.getFirstChild() instanceof Link
        && PageLink.inPlaceOf(paragraph).isPresent();
    if (!isPage) {
      block(paragraph);
    }
  }

  @Override
  public void visit(ListItem item) {
    block(item);
  }

  private void block(Node block) {
    visitChildren(block);
    words.append(' ');
  }
}
