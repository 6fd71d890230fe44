package org.remediationkb.render.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.remediationkb.render.html.DocumentHtml;
import org.remediationkb.render.html.PageAssets;
import org.remediationkb.render.replay.Tally.Count;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.PlainText;

/** Writes the counts of an archive as one file for a browser and for paper, with bars to compare. */
final class ReplayPage {

  private static final String LAYOUT = TemplateEngine.resource(ReplayPage.class, "replay.html");

  private static final int MOST_BARS = 15;
  private static final int LONGEST_NAME = 40;
  private static final int LINE = 20;
  private static final int LEFT = 300;
  private static final int WIDEST = 340;

  private final DocumentHtml html;

  ReplayPage(CommandCatalog commands) {
    this.html = new DocumentHtml(commands);
  }

  /**
   * A part of the report.
   *
   * @param heading its heading as Markdown
   * @param body what stands below that, as Markdown
   * @param counts what the bars show, the longest first; empty for no bars
   */
  record Part(String heading, String body, List<Map.Entry<String, Count>> counts) {

    /** Copies the list. */
    Part {
      counts = List.copyOf(counts);
    }
  }

  String write(List<Part> parts) {
    return TemplateEngine.expandHtml(
        "replay.html",
        LAYOUT,
        Map.of(
            "policy",
            PageAssets.policyOfOneFile(),
            "style",
            TemplateEngine.markup(PageAssets.STYLE),
            "title",
            PlainText.of(parts.get(0).heading()),
            "parts",
            parts.stream().map(this::variables).toList()));
  }

  private Map<String, Object> variables(Part part) {
    List<Map<String, String>> bars = bars(part.counts());
    return Map.of(
        "heading",
        markup(part.heading()),
        "label",
        PlainText.of(part.heading()),
        "height",
        String.valueOf(bars.size() * LINE),
        "bars",
        bars,
        "body",
        markup(part.body()));
  }

  private Object markup(String markdown) {
    return TemplateEngine.markup(html.write(MarkdownParser.parse(markdown)));
  }

  private static List<Map<String, String>> bars(List<Map.Entry<String, Count>> counts) {
    List<Map<String, String>> bars = new ArrayList<>();
    if (counts.size() < 2) {
      return bars;
    }
    long longest = counts.get(0).getValue().cases();
    for (Map.Entry<String, Count> count : counts.subList(0, Math.min(MOST_BARS, counts.size()))) {
      long cases = count.getValue().cases();
      long width = Math.max(1, WIDEST * cases / Math.max(1, longest));
      int top = bars.size() * LINE;
      bars.add(Map.of(
          "name",
          shortened(count.getKey().replace("\n", "; ")),
          "top",
          String.valueOf(top + 2),
          "text",
          String.valueOf(top + 14),
          "width",
          String.valueOf(width),
          "end",
          String.valueOf(LEFT + width + 6),
          "cases",
          String.valueOf(cases)));
    }
    return bars;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
