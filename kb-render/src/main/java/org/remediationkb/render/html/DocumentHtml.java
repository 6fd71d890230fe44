package org.remediationkb.render.html;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.remediationkb.render.document.HeadingAnchors;
import org.remediationkb.render.document.LinkSchemes;
import org.remediationkb.rules.content.CommandCatalog;

/**
 * Writes documents as HTML. HTML in a document is shown as text, links lead nowhere but to web and mail
 * addresses and to other files, and nothing is loaded from elsewhere.
 */
public final class DocumentHtml {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** What the link beside a heading is called, to those who don't see it. */
  public static final String LINK_TO = "Link to";

  private final CommandHighlighter highlighter;
  private final String linkTo;

  /** Writes documents in which the commands of a catalog stand out. */
  public DocumentHtml(CommandCatalog catalog) {
    this(catalog, LINK_TO);
  }

  /** Writes documents of another language, in which {@link #LINK_TO} has other words. */
  public DocumentHtml(CommandCatalog catalog, String linkTo) {
    this.linkTo = linkTo;
    this.highlighter = new CommandHighlighter(catalog);
  }

  /** The document as a part of a page; its headings have the anchors of {@link HeadingAnchors}. */
  public String write(Node document) {
    return renderer(document).build().render(document);
  }

  /** A document of one paragraph as a part of a line. */
  public String writeInline(Node document) {
    return renderer(document)
        .omitSingleParagraphP(true)
        .build()
        .render(document)
        .strip();
  }

  /** A document in which each step of a numbered list has a box to tick. */
  public String writeTasks(Node document) {
    return renderer(document).nodeRendererFactory(TaskHtml::new).build().render(document);
  }

  private HtmlRenderer.Builder renderer(Node document) {
    Map<Heading, String> anchors = HeadingAnchors.of(document);
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .urlSanitizer(new DefaultUrlSanitizer(LinkSchemes.ALL))
        .attributeProviderFactory(context -> (node, tag, attributes) -> {
          if (node instanceof TableBlock) {
            attributes.put("tabindex", "0"); // a wide one is scrolled by keys
          }
        })
        .nodeRendererFactory(context -> new HeadingHtml(context, anchors, linkTo))
        .nodeRendererFactory(context -> new CodeHtml(context, highlighter))
        .nodeRendererFactory(SafeHtml::new);
  }
}
