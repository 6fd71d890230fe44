package org.remediationkb.render.document;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.CoreMarkdownNodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;

/**
 * Writes text that can't be taken for markup as it is, so that authors know their own words again;
 * the library, which escapes on suspicion, writes the rest.
 */
final class MarkdownTexts extends CoreMarkdownNodeRenderer {

  static final MarkdownNodeRendererFactory FACTORY = new MarkdownNodeRendererFactory() {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new MarkdownTexts(context);
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of('|', '~');
    }
  };

  /** What may be markup, or end in some with what follows. */
  private static final Pattern SUSPICIOUS = Pattern.compile(
      "[\\\\`*\\[\\]|~\\n]|&(?! )|<(?! )|!$|_(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])_");

  /** What none of that is without. */
  private static final String SIGNS = "\\`*[]|~\n&<!_";

  /** What may begin a line without beginning a list, a heading or the like. */
  private static final Pattern HARMLESS_START =
      Pattern.compile("[\\p{L}(\"'.,;:?/%$@{}]|[0-9]+(?![0-9.)])|[0-9]+[.][0-9]");

  private MarkdownTexts(MarkdownNodeRendererContext context) {
    super(context);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Text.class);
  }

  @Override
  public void visit(Text text) {
    if (isHarmless(text)) {
      context.getWriter().raw(text.getLiteral());
    } else if (context.getWriter().isAtLineStart() && text.getLiteral().startsWith("+")) {
      // It would begin a list; the library thinks of every other character that does.
      context.getWriter().raw("\\+");
      visit(new Text(text.getLiteral().substring(1)));
    } else {
      super.visit(text);
    }
  }

  private boolean isHarmless(Text text) {
    String literal = text.getLiteral();
    return !isSuspicious(literal)
        && !(text.getParent() instanceof Heading && literal.contains("#"))
        && (!context.getWriter().isAtLineStart()
            || HARMLESS_START.matcher(literal).lookingAt());
  }

  /** Most text has none of the signs. */
  private static boolean isSuspicious(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      if (SIGNS.indexOf(literal.charAt(i)) >= 0) {
        return SUSPICIOUS.matcher(literal).find(i);
      }
    }
    return false;
  }
}
