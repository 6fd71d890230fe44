package org.remediationkb.rules.content;

import java.util.StringJoiner;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text that a reader sees of Markdown. */
public final class PlainText extends AbstractVisitor {

  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** The text of a heading, a paragraph or a part of one. */
  public static String of(Node node) {
    PlainText plain = new PlainText();
    node.accept(plain);
    return plain.text.toString();
  }

  /** The text of paragraphs in Markdown, in one line. */
  public static String of(String markdown) {
    StringJoiner paragraphs = new StringJoiner(" ");
    Node document = MarkdownParser.parse(markdown);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      paragraphs.add(of(block));
    }
    return paragraphs.toString();
  }

  @Override
  public void visit(Text part) {
    text.append(part.getLiteral());
  }

  @Override
  public void visit(Code part) {
    text.append(part.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak part) {
    text.append(' ');
  }
}
