package org.remediationkb.render.document;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes Markdown with tables, in the one way that all documents share. */
public final class MarkdownWriter {

  private static final MarkdownRenderer WRITER = MarkdownRenderer.builder()
      .nodeRendererFactory(MarkdownTexts.FACTORY)
      .nodeRendererFactory(MarkdownTables.FACTORY)
      .build();

  private static final Pattern BLANKS_ONLY = Pattern.compile("(?m)^[ \t]+$");

  private MarkdownWriter() {}

  /** Writes a document so that linters have nothing to say; it ends with one line end. */
  public static String write(Node document) {
    return BLANKS_ONLY.matcher(WRITER.render(document)).replaceAll("");
  }
}
