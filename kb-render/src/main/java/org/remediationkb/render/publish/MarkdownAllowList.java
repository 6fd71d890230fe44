package org.remediationkb.render.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.remediationkb.render.document.LinkDestination;
import org.remediationkb.rules.content.MarkdownParser;

/** Markdown without HTML, which a platform would filter in ways of its own. */
final class MarkdownAllowList implements AllowList {

  @Override
  public Optional<String> objection(String body) {
    Node document = MarkdownParser.parse(body);
    List<String> html = new ArrayList<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(HtmlBlock block) {
        html.add(block.getLiteral().strip());
      }

      @Override
      public void visit(HtmlInline inline) {
        html.add(inline.getLiteral());
      }
    });
    return html.stream()
        .findFirst()
        .or(() -> LinkDestination.in(document).stream()
            .map(LinkDestination::address)
            .filter(address -> !Addresses.isAllowed(address))
            .findFirst());
  }
}
