package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.remediationkb.rules.content.Page;

/**
 * Paragraphs and headings of a translation that are those of its page. Code and titles of linked pages may
 * be, and so may what has only a few words beside them: names are the same in every language.
 */
final class UntranslatedTexts extends AbstractVisitor {

  private static final int FEW_WORDS = 3;

  /** The words of each text, but for code and links. */
  private final Map<Node, String> texts = new LinkedHashMap<>();

  private StringBuilder words = new StringBuilder();

  private UntranslatedTexts() {}

  /** Those of a translation. */
  static List<Node> in(Page translation, Page page) {
    Set<String> originals = new HashSet<>(of(page).values());
    List<Node> same = new ArrayList<>();
    of(translation).forEach((node, text) -> {
      if (text.split(" ", -1).length > FEW_WORDS && originals.contains(text)) {
        same.add(node);
      }
    });
    return same;
  }

  private static Map<Node, String> of(Page page) {
    UntranslatedTexts texts = new UntranslatedTexts();
    page.document().accept(texts);
    return texts.texts;
  }

  @Override
  public void visit(Paragraph paragraph) {
    text(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    text(heading);
  }

  private void text(Node node) {
    words = new StringBuilder();
    visitChildren(node);
    texts.put(node, String.join(" ", words.toString().strip().split("\\s+", -1)));
  }

  @Override
  public void visit(Link link) {
    words.append(' ');
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }
}
