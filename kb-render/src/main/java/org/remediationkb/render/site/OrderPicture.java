package org.remediationkb.render.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Remediation;

/**
 * The order of plans as a picture: the pages below each other as they come in a plan, and a line from
 * each page to those that come after it.
 */
final class OrderPicture {

  private static final int ROW = 34;
  private static final int LANE = 9;
  private static final int LABEL_WIDTH = 560;

  /** A line from a row to one below it, as far to the left as its lane. */
  private record Edge(int from, int to, int lane) {}

  private final List<Remediation> pages;
  private final List<Edge> edges = new ArrayList<>();
  private final int left;

  /** The picture of pages in the order of plans; pages without a neighbour among them are left out. */
  OrderPicture(List<Remediation> all, PageRelations relations) {
    this.pages = all.stream()
        .filter(page -> all.stream()
            .anyMatch(o -> relations.comesAfter(o, page) || relations.comesAfter(page, o)))
        .toList();
    List<Edge> found = new ArrayList<>();
    for (int from = 0; from < pages.size(); from++) {
      for (int to = from + 1; to < pages.size(); to++) {
        if (relations.comesAfter(pages.get(to), pages.get(from))) {
          found.add(new Edge(from, to, 0));
        }
      }
    }
    found.stream()
        .sorted(Comparator.comparingInt((Edge edge) -> edge.to() - edge.from()))
        .forEach(this::place);
    this.left = 24 + LANE * edges.stream().mapToInt(Edge::lane).max().orElse(0);
  }

  /** The first lane in which the line meets no other; those to one page may run together. */
  private void place(Edge edge) {
    int lane = 1;
    while (isTaken(lane, edge)) {
      lane++;
    }
    edges.add(new Edge(edge.from(), edge.to(), lane));
  }

  private boolean isTaken(int lane, Edge edge) {
    return edges.stream()
        .anyMatch(other -> other.lane() == lane
            && other.to() != edge.to()
            && other.from() < edge.to()
            && edge.from() < other.to());
  }

  boolean isEmpty() {
    return edges.isEmpty();
  }

  /** The picture, with links from a folder below the home page. */
  String svg() {
    SvgDrawing drawing = new SvgDrawing(left + LABEL_WIDTH, ROW * pages.size());
    for (Edge edge : edges) {
      int x = left - 4 - LANE * edge.lane();
      int y = y(edge.from()) + 4;
      int end = y(edge.to()) - 4;
      drawing.arrow(
          "edge",
          "M%d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%d"
              .formatted(left, y, x + 5, x, y, x, y + 5, end - 5, x, end, x + 5, end, left - 1));
    }
    for (int row = 0; row < pages.size(); row++) {
      row(drawing, pages.get(row), y(row));
    }
    return drawing.html("The order of the pages in a plan; the list below says the same.");
  }

  private static int y(int row) {
    return ROW * row + ROW / 2;
  }

  private void row(SvgDrawing drawing, Remediation page, int y) {
    drawing.link("../" + SiteLinks.path(page), () -> {
      drawing.box("node " + ConstantNames.of(page.severity()), left, y - 13, LABEL_WIDTH - 4, 26);
      drawing.text("label", left + 10, y + 5, String.join("", title(page)));
    });
  }

  private static List<String> title(Remediation page) {
    return SvgDrawing.lines(page.title(), LABEL_WIDTH - 30, 1);
  }

  /** The same in words: each page with those that come before it. */
  List<TextTwin.Line> twin(PageRelations relations) {
    return pages.stream()
        .map(page -> new TextTwin.Line(
            page,
            "after",
            pages.stream().filter(other -> relations.comesAfter(page, other)).toList()))
        .toList();
  }
}
