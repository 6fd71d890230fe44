package org.remediationkb.render.publish;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.remediationkb.render.document.HeadingAnchors;
import org.remediationkb.render.document.LinkSchemes;

/**
 * Writes bodies in HTML that is well-formed XML, too.
 *
 * @param code how blocks of code are written
 * @param anchors whether headings have names
 */
record BodyHtml(Code code, boolean anchors) implements PublishingProfile.Body {

  /** How a block of code is written. */
  enum Code {
    /** As what it is. */
    PREFORMATTED,
    /** As lines of a paragraph, where there is nothing else. */
    LINES,
    /** As a macro of Confluence. */
    MACRO
  }

  @Override
  public String write(Node document) {
    Map<Heading, String> names = HeadingAnchors.of(document);
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .escapeHtml(true)
        .sanitizeUrls(true)
        .urlSanitizer(new DefaultUrlSanitizer(LinkSchemes.ALL))
        .attributeProviderFactory(context -> (node, tag, attributes) -> {
          attributes.remove("rel"); // platforms set their own
          if (anchors && node instanceof Heading heading && names.containsKey(heading)) {
            attributes.put("id", names.get(heading));
          }
        })
        .nodeRendererFactory(context -> new PlatformBlocks(context, code))
        .build()
        .render(document);
  }
}
