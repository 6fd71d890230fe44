package org.remediationkb.rules.content;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown with tables, in the one way that all pages and documents share. */
public final class MarkdownParser {

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .maxOpenBlockParsers(Nesting.MOST_OPEN_BLOCKS)
      .build();

  private MarkdownParser() {}

  /** Parses a text. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }
}
