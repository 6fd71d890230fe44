package org.remediationkb.render.report;

import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.remediationkb.model.problem.ProblemKind;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.render.terminal.TerminalRenderer;

/** The long form of what a kind of problem means, with an example of wrong and right. */
public final class KindExplanation {

  private final ProblemKind kind;

  /** The explanation of a kind. */
  public KindExplanation(ProblemKind kind) {
    this.kind = kind;
  }

  /**
   * For a terminal, with the code as its heading.
   *
   * @param width the columns of a line
   */
  public String text(int width, TextStyle style) {
    Heading heading = new Heading();
    heading.setLevel(1);
    heading.appendChild(new Text(kind.id()));
    Node document = document();
    document.prependChild(heading);
    return TerminalRenderer.render(document, width, style);
  }

  /** In Markdown, without a heading. */
  public String markdown() {
    return MarkdownWriter.write(document());
  }

  private Node document() {
    Document document = new Document();
    document.appendChild(paragraph(kind.explanation()));
    kind.correction().ifPresent(correction -> {
      document.appendChild(paragraph("Wrong:"));
      document.appendChild(block(correction.wrong()));
      document.appendChild(paragraph("Right:"));
      document.appendChild(block(correction.right()));
    });
    return document;
  }

  private static Block paragraph(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    return paragraph;
  }

  private static Block block(String text) {
    FencedCodeBlock block = new FencedCodeBlock();
    block.setFenceCharacter("`");
    block.setOpeningFenceLength(3);
    block.setInfo("text");
    block.setLiteral(text + "\n");
    return block;
  }
}
