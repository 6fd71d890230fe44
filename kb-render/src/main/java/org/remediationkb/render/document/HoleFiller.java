package org.remediationkb.render.document;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into the literals of a parsed document. Prose and blocks of text take any value, code
 * spans and blocks of commands take arguments; everywhere else, as in a link's address, there is
 * only ever the placeholder.
 */
final class HoleFiller extends AbstractVisitor {

  private final Holes holes;
  private final String commandLanguage;

  HoleFiller(Holes holes, String commandLanguage) {
    this.holes = holes;
    this.commandLanguage = commandLanguage;
  }

  @Override
  public void visit(Text text) {
    StringBuilder prose = new StringBuilder();
    holes.walk(text.getLiteral(), prose::append, value -> {
      if (value.isWord()) {
        prose.append(value.inText());
      } else {
        flush(prose, text);
        text.insertBefore(new Code(value.inText()));
      }
    });
    flush(prose, text);
    text.unlink();
  }

  private static void flush(StringBuilder prose, Node before) {
    if (!prose.isEmpty()) {
      before.insertBefore(new Text(prose.toString()));
      prose.setLength(0);
    }
  }

  @Override
  public void visit(Code code) {
    code.setLiteral(holes.filled(code.getLiteral(), Value::inCommand));
  }

  @Override
  public void visit(FencedCodeBlock block) {
    boolean commands = commandLanguage.equals(block.getInfo());
    block.setLiteral(
        commands
            ? holes.filled(block.getLiteral(), Value::inCommand)
            : holes.filled(Holes.folded(block.getLiteral()), Value::inText));
    block.setInfo(placeholders(block.getInfo()));
    // The writer then chooses a fence that is longer than any in the block.
    block.setOpeningFenceLength(null);
    block.setClosingFenceLength(null);
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    block.setLiteral(holes.filled(block.getLiteral(), Value::inText));
  }

  @Override
  public void visit(Link link) {
    link.setDestination(placeholders(link.getDestination()));
    link.setTitle(placeholders(link.getTitle()));
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    image.setDestination(placeholders(image.getDestination()));
    image.setTitle(placeholders(image.getTitle()));
    visitChildren(image);
  }

  @Override
  public void visit(HtmlInline html) {
    html.setLiteral(placeholders(html.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    html.setLiteral(placeholders(html.getLiteral()));
  }

  private @Nullable String placeholders(@Nullable String text) {
    return text == null ? null : holes.filled(text, Value::placeholder);
  }
}
