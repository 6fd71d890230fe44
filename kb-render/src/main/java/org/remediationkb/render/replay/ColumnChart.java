package org.remediationkb.render.replay;

import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.remediationkb.render.template.TemplateEngine;

/**
 * Columns side by side, to see what grows. Their widths are parts of the page's width, so that letters
 * are as large on any screen. What they show has to stand beside them in words.
 *
 * @param label what they are of
 * @param first what the first one is of
 * @param last what the last one is of
 * @param most what the highest is, in words
 * @param heights how high each is
 */
public record ColumnChart(
    String label, String first, String last, String most, List<Double> heights) {

  private static final String LAYOUT = TemplateEngine.resource(ColumnChart.class, "columns.html");
  private static final int TOP = 20;
  private static final int HIGHEST = 48;

  /** Copies the list. */
  public ColumnChart {
    heights = List.copyOf(heights);
  }

  /** The picture, for a template. */
  public TemplateModel svg() {
    double highest = heights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return TemplateEngine.markup(TemplateEngine.expandHtml(
        "columns.html",
        LAYOUT,
        Map.of(
            "label",
            label,
            "first",
            first,
            "last",
            last,
            "most",
            most,
            "width",
            percent(0.8 / Math.max(1, heights.size())),
            "columns",
            IntStream.range(0, heights.size()).mapToObj(i -> column(i, highest)).toList())));
  }

  private Map<String, String> column(int place, double highest) {
    long height = highest > 0 ? (long) Math.ceil(HIGHEST * heights.get(place) / highest) : 0;
    return Map.of(
        "left",
        percent((double) place / heights.size()),
        "top",
        String.valueOf(TOP + HIGHEST - height),
        "height",
        String.valueOf(height));
  }

  /** A share of one as a text, {@code 12.5%}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
