package org.remediationkb.render.terminal;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.remediationkb.model.problem.TextStyle.Part;

/** Reads the text of a paragraph, a heading or a cell. Of links there is only the text. */
final class ProseReader extends AbstractVisitor {

  private final RunningText prose = new RunningText();
  private Part part;

  private ProseReader(Part part) {
    this.part = part;
  }

  /** The text within a node. */
  static RunningText read(Node node, Part part) {
    ProseReader reader = new ProseReader(part);
    reader.visitChildren(node);
    return reader.prose;
  }

  @Override
  public void visit(Text text) {
    prose.add(part, text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    // The backticks stay: without colours, nothing else keeps a value apart from the sentence.
    prose.addPhrase(part == Part.TEXT ? Part.CODE : part, "`" + code.getLiteral() + "`");
  }

  @Override
  public void visit(HtmlInline html) {
    prose.add(part, html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    prose.add(part, " ");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    prose.addLineEnd();
  }

  @Override
  public void visit(Emphasis emphasis) {
    within(Part.EMPHASIS, emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within(Part.STRONG, strong);
  }

  private void within(Part inner, Node node) {
    Part outer = part;
    part = outer == Part.TEXT ? inner : outer;
    visitChildren(node);
    part = outer;
  }
}
