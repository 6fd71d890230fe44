package org.remediationkb.render.terminal;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.remediationkb.model.problem.RunningText;
import org.remediationkb.model.problem.RunningText.Look;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.document.LinkSchemes;

/** Reads the text of a paragraph, a heading or a cell. */
final class ProseReader extends AbstractVisitor {

  /** What the address of a severity begins with. */
  private static final String SEVERITY = "severity:";

  private static final Map<String, Part> SEVERITIES =
      Map.of("blocker", Part.BLOCKER, "problem", Part.ERROR, "warning", Part.WARNING);

  private final RunningText prose = new RunningText();
  private Part part;
  private String link = "";

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
    prose.add(look(part), text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    // The backticks stay: without colours, nothing else keeps a value apart from the sentence.
    prose.addPhrase(look(part == Part.TEXT ? Part.CODE : part), "`" + code.getLiteral() + "`");
  }

  @Override
  public void visit(HtmlInline html) {
    prose.add(look(part), html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    prose.add(look(part), " ");
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

  /** Of a severity the address is what it is called; of any other link it is where that leads. */
  @Override
  public void visit(Link to) {
    if (to.getDestination().startsWith(SEVERITY)) {
      String severity = to.getDestination().substring(SEVERITY.length());
      within(SEVERITIES.getOrDefault(severity, Part.STRONG), to);
      return;
    }
    link = isLinked(to.getDestination()) ? to.getDestination() : "";
    visitChildren(to);
    link = "";
  }

  /** Addresses of the web, of mail, and of files on this computer. */
  private static boolean isLinked(String address) {
    return LinkSchemes.isOneOf(LinkSchemes.ALL, address) || address.startsWith("file:///");
  }

  private Look look(Part of) {
    return new Look(of, link);
  }

  private void within(Part inner, Node node) {
    Part outer = part;
    part = outer == Part.TEXT ? inner : outer;
    visitChildren(node);
    part = outer;
  }
}
