package org.remediationkb.render.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.Node;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.html.DocumentHtml;
import org.remediationkb.render.html.PageAssets;
import org.remediationkb.render.replay.Tally.Count;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.PlainText;

/**
 * Writes the counts of an archive as one file for a browser and for paper, with bars and columns to
 * compare. Their lengths are parts of the page's width, so that letters are as large on any screen.
 */
final class ReplayPage {

  private static final String LAYOUT = TemplateEngine.resource(ReplayPage.class, "replay.html");

  private static final int MOST_BARS = 15;
  private static final int LONGEST_NAME = 40;
  private static final int BAR = 32;

  private final DocumentHtml html;

  ReplayPage(CommandCatalog commands) {
    this.html = new DocumentHtml(commands);
  }

  /**
   * Bars of different lengths.
   *
   * @param name what it is of
   * @param cases how long it is
   */
  record Bars(String name, long cases) {

    /** Bars for counts, the longest first; none where there is nothing to compare. */
    static List<Bars> of(List<Map.Entry<String, Count>> counts) {
      return counts.size() < 2
          ? List.of()
          : counts.stream()
              .limit(MOST_BARS)
              .map(count -> new Bars(
                  shortened(count.getKey().replace("\n", "; ")),
                  count.getValue().cases()))
              .toList();
    }

    private static String shortened(String name) {
      return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
  }

  /**
   * A part of the report.
   *
   * @param heading its heading as Markdown
   * @param body what stands below that, as Markdown
   * @param bars bars above the body
   * @param columns columns above the body
   */
  record Part(String heading, String body, List<Bars> bars, List<ColumnChart> columns) {

    /** Copies the lists. */
    Part {
      bars = List.copyOf(bars);
      columns = List.copyOf(columns);
    }

    /** Parts one below the other, without what only a browser shows. */
    static Node document(List<Part> parts) {
      return MarkdownParser.parse(parts.stream()
          .map(part -> part.heading() + "\n\n" + part.body() + "\n")
          .collect(Collectors.joining()));
    }

    /** A part of words alone. */
    static Part of(String heading, String body) {
      return new Part(heading, body, List.of(), List.of());
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
    return Map.of(
        "heading",
        markup(part.heading()),
        "label",
        PlainText.of(part.heading()),
        "height",
        String.valueOf(part.bars().size() * BAR),
        "bars",
        bars(part.bars()),
        "columns",
        part.columns().stream().map(ColumnChart::svg).toList(),
        "body",
        markup(part.body()));
  }

  private Object markup(String markdown) {
    return TemplateEngine.markup(html.write(MarkdownParser.parse(markdown)));
  }

  private static List<Map<String, String>> bars(List<Bars> bars) {
    long longest = bars.stream().mapToLong(Bars::cases).max().orElse(0);
    return IntStream.range(0, bars.size())
        .mapToObj(i -> Map.of(
            "name",
            bars.get(i).name(),
            "text",
            String.valueOf(i * BAR + 14),
            "top",
            String.valueOf(i * BAR + 18),
            "width",
            percent(bars.get(i).cases(), Math.max(1, longest)),
            "cases",
            CountedNoun.number(bars.get(i).cases())))
        .toList();
  }

  private static String percent(long part, long all) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / all);
  }
}
