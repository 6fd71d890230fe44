package org.remediationkb.render.document;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.remediationkb.rules.content.Nesting;

/** Reads and writes Markdown with tables, in the one way that all documents share. */
public final class Markdown {

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .maxOpenBlockParsers(Nesting.MOST_OPEN_BLOCKS)
      .build();

  private static final MarkdownRenderer WRITER = MarkdownRenderer.builder()
      .nodeRendererFactory(MarkdownTexts.FACTORY)
      .nodeRendererFactory(MarkdownTables.FACTORY)
      .build();

  private static final Pattern BLANKS_ONLY = Pattern.compile("(?m)^[ \t]+$");

  private Markdown() {}

  /** Reads a text. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** Writes a document so that linters have nothing to say; it ends with one line end. */
  public static String write(Node document) {
    return BLANKS_ONLY.matcher(WRITER.render(document)).replaceAll("");
  }
}
