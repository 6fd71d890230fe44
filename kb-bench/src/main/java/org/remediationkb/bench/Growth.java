package org.remediationkb.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the time of a command grows with something.
 *
 * @param of what it grows with
 * @param points the sizes and the medians, in seconds
 */
record Growth(String of, List<Point> points) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 60;
  private static final List<String> COLOURS = List.of("#1b6ca8", "#c44536", "#3a7d44", "#7a4ea3");

  /** A size and the seconds that it takes. */
  record Point(double size, double seconds) {}

  /**
   * The slope between the two largest sizes, both axes logarithmic, because the start of a process hides
   * the growth of small ones: 1 where twice as much takes twice as long.
   */
  double slope() {
    Point last = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    return Math.log(last.seconds / before.seconds) / Math.log(last.size / before.size);
  }

  /** A picture of several, each from its smallest size on, with both axes logarithmic. */
  static String picture(List<Growth> all) {
    List<String> lines = new ArrayList<>();
    lines.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
        + "\" font-family=\"sans-serif\" font-size=\"13\">");
    lines.add("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
    lines.add("<text x=\"" + MARGIN + "\" y=\"24\">Time of a command, against that of the smallest"
        + " size (both axes logarithmic)</text>");
    double widest = all.stream()
        .mapToDouble(g -> g.last().size / g.points.get(0).size)
        .max()
        .orElse(2);
    double highest = all.stream()
        .mapToDouble(g -> g.last().seconds / g.points.get(0).seconds)
        .max()
        .orElse(2);
    Scale scale = new Scale(Math.log(widest), Math.log(Math.max(2, highest)));
    for (double times = 1; times <= widest; times *= 10) {
      lines.add(text(
          scale.x(times),
          HEIGHT - MARGIN + 20,
          String.format(Locale.ROOT, "%.0f ×", times),
          "#444"));
    }
    for (double times = 1; times <= highest; times *= 2) {
      lines.add(text(12, scale.y(times), String.format(Locale.ROOT, "%.0f ×", times), "#444"));
    }
    for (int i = 0; i < all.size(); i++) {
      lines.addAll(all.get(i).drawn(scale, COLOURS.get(i % COLOURS.size()), 48 + 20 * i));
    }
    lines.add("</svg>");
    return String.join("\n", lines) + "\n";
  }

  private record Scale(double width, double height) {
    double x(double times) {
      return MARGIN + Math.log(times) / width * (WIDTH - 2 * MARGIN);
    }

    double y(double times) {
      return HEIGHT - MARGIN - Math.log(times) / height * (HEIGHT - 2.5 * MARGIN);
    }
  }

  private Point last() {
    return points.get(points.size() - 1);
  }

  private List<String> drawn(Scale scale, String colour, int legend) {
    List<String> lines = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      double x = scale.x(point.size / points.get(0).size);
      double y = scale.y(Math.max(1, point.seconds / points.get(0).seconds));
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      lines.add(String.format(
          Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour));
    }
    lines.add("<polyline points=\"" + path.toString().strip() + "\" fill=\"none\" stroke=\""
        + colour + "\" stroke-width=\"2\"/>");
    lines.add(text(MARGIN + 20, legend, toString(), colour));
    return lines;
  }

  private static String text(double x, double y, String text, String colour) {
    return String.format(
        Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>", x, y, colour, text);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %.0f to %.0f, slope %.2f", of, points.get(0).size, last().size, slope());
  }
}
