package org.remediationkb.render.document;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.remediationkb.rules.content.PlainText;

/**
 * Writes a document as a page for a browser. The page loads nothing and runs nothing: HTML in the
 * document is shown as text, and links lead nowhere but to web and mail addresses.
 */
public final class HtmlPage {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private static final HtmlRenderer WRITER = HtmlRenderer.builder()
      .extensions(EXTENSIONS)
      .escapeHtml(true)
      .sanitizeUrls(true)
      .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
      .build();

  private static final String FRAME = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      body { font: 16px/1.55 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24; background: #fff; }
      h1, h2, h3, h4 { line-height: 1.25; margin: 1.8em 0 .6em; }
      h1 { margin-top: 0; } h2 { border-bottom: 1px solid #d5d9de; padding-bottom: .2em; }
      code, pre { font: 14px/1.45 ui-monospace, monospace; background: #f3f4f6; border-radius: 4px; }
      code { padding: .1em .3em; overflow-wrap: anywhere; } pre { padding: .8em 1em; overflow-x: auto; } pre code { padding: 0; background: none; }
      table { border-collapse: collapse; width: 100%%; } th, td { border: 1px solid #d5d9de; padding: .35em .6em; text-align: left; vertical-align: top; }
      th { background: #f3f4f6; } a { color: #0b57d0; }
      @media (prefers-color-scheme: dark) { body { color: #e6e8eb; background: #16181b; } code, pre, th { background: #24282d; } h2, th, td { border-color: #3b4148; } a { color: #8ab4f8; } }
      @media print { body { max-width: none; } }
      </style>
      </head>
      <body>
      %s</body>
      </html>
      """;

  private HtmlPage() {}

  /** The page of a document; its title is the first heading. */
  public static String write(Node document) {
    return FRAME.formatted(escaped(title(document)), WRITER.render(document));
  }

  private static String title(Node document) {
    return document.getFirstChild() instanceof Heading heading ? PlainText.of(heading) : "";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
