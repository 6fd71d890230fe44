package org.remediationkb.render.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.remediationkb.render.template.TemplateEngine;

/** A drawing of lines, boxes and texts, whose looks come from the style sheet of the site. */
final class SvgDrawing {

  /** The width of a letter of the labels, at most on average. */
  private static final double LETTER = 7.3;

  private final StringBuilder shapes = new StringBuilder();
  private final int width;
  private final int height;

  SvgDrawing(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Adds a line along a path, with an arrow at its end. */
  void arrow(String style, String path) {
    shapes.append(
        "<path class=\"%s\" d=\"%s\" marker-end=\"url(#arrow)\"/>\n".formatted(style, path));
  }

  /** Adds a box with round corners. */
  void box(String style, int x, int y, int boxWidth, int boxHeight) {
    shapes.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
        .formatted(style, x, y, boxWidth, boxHeight));
  }

  /** Adds a text that begins at a place. */
  void text(String style, int x, int y, String text) {
    shapes.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
        .formatted(style, x, y, TemplateEngine.escaped(text)));
  }

  /** Adds what is drawn meanwhile as a link. */
  void link(String address, Runnable drawing) {
    shapes.append("<a href=\"%s\">\n".formatted(TemplateEngine.escaped(address)));
    drawing.run();
    shapes.append("</a>\n");
  }

  /**
   * The drawing as a part of a page.
   *
   * @param label what it shows, for those who don't see it
   */
  String html(String label) {
    return TemplateEngine.expandHtml(
        "svg",
        """
        <svg viewBox="0 0 [=width] [=height]" width="[=width]" height="[=height]" role="group" aria-label="[=label]">
        <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
        [=shapes]</svg>
        """,
        Map.of(
            "width", width,
            "height", height,
            "label", label,
            "shapes", TemplateEngine.markup(shapes.toString())));
  }

  /** A text in lines that fit into a width; what is too much for so many lines ends in an ellipsis. */
  static List<String> lines(String text, int width, int most) {
    int letters = (int) (width / LETTER);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() <= most) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, most));
    first.set(most - 1, first.get(most - 1) + " …");
    return first;
  }
}
