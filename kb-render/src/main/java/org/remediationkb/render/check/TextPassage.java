package org.remediationkb.render.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.content.Page;

/**
 * A text that is read in one go, such as a paragraph, a heading or a cell of a table. In place of
 * code there is a character that nothing looks for.
 *
 * @param text the text, its lines joined
 * @param places where parts of it stand in the file, by the index of their first character
 */
record TextPassage(String text, NavigableMap<Integer, Location> places) {

  private static final char CODE = '\ufffc';

  /** The keys of the front matter that readers see. */
  private static final List<String> SHOWN_KEYS = List.of("title", "summary");

  /** The passages of a page or an article. */
  static List<TextPassage> of(Page page) {
    List<TextPassage> passages = new ArrayList<>();
    for (Scalar scalar : ofFrontMatter(page)) {
      passages.add(new TextPassage(scalar.text(), new TreeMap<>(Map.of(0, scalar.at()))));
    }
    page.document().accept(new AbstractVisitor() {
      @Override
      public void visit(Paragraph paragraph) {
        passages.add(of(page, paragraph));
      }

      @Override
      public void visit(Heading heading) {
        passages.add(of(page, heading));
      }

      @Override
      public void visit(CustomNode node) {
        if (node instanceof TableCell) {
          passages.add(of(page, node));
        } else {
          visitChildren(node);
        }
      }
    });
    return passages;
  }

  /** What readers see of the front matter; it is Markdown too. */
  static List<Scalar> ofFrontMatter(Page page) {
    return SHOWN_KEYS.stream()
        .flatMap(key -> page.frontMatter().get(key).stream())
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .toList();
  }

  private static TextPassage of(Page page, Node block) {
    StringBuilder text = new StringBuilder();
    NavigableMap<Integer, Location> places = new TreeMap<>();
    block.accept(new Collector(page, text, places));
    return new TextPassage(text.toString(), places);
  }

  /** Where the word stands that begins at an index. */
  Location at(int index) {
    Map.Entry<Integer, Location> part = places.floorEntry(index);
    Location start = part.getValue();
    String word = text.substring(index).split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    // Escapes make a part longer in the file than it is in the text, so the word has to be found.
    int found = start
        .excerpt()
        .toLowerCase(Locale.ROOT)
        .indexOf(word, start.column() - 1 + index - part.getKey());
    return found < 0 ? start : start.plus(found - start.column() + 1);
  }

  /** Puts the text of a block together. */
  private static final class Collector extends AbstractVisitor {

    private final Page page;
    private final StringBuilder text;
    private final Map<Integer, Location> places;

    Collector(Page page, StringBuilder text, Map<Integer, Location> places) {
      this.page = page;
      this.text = text;
      this.places = places;
    }

    @Override
    public void visit(Text part) {
      if (!part.getSourceSpans().isEmpty()) {
        places.put(text.length(), page.at(part));
      }
      text.append(part.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(CODE);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      text.append(' ');
    }
  }
}
