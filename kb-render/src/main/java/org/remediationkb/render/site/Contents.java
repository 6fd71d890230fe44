package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.remediationkb.render.document.HeadingAnchors;
import org.remediationkb.rules.content.PlainText;

/** The table of contents of a document. */
final class Contents {

  private Contents() {}

  /** The headings below the title, for a template, down to a level. */
  static List<Map<String, String>> of(Node document, int deepest) {
    return HeadingAnchors.of(document).entrySet().stream()
        .filter(heading -> heading.getKey().getLevel() > 1)
        .filter(heading -> heading.getKey().getLevel() <= deepest)
        .map(heading -> Map.of(
            "level", String.valueOf(heading.getKey().getLevel()),
            "anchor", heading.getValue(),
            "title", PlainText.of(heading.getKey())))
        .toList();
  }
}
