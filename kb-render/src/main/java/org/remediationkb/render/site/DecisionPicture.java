package org.remediationkb.render.site;

import java.util.List;
import org.remediationkb.render.article.ConditionText;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.Remediation;

/**
 * The decisions of an article as a picture: one condition below the other, each with the page that it
 * leads to. Several may hold; a page that stands instead of another one says so.
 */
final class DecisionPicture {

  private static final int QUESTION_WIDTH = 330;
  private static final int GAP = 44;
  private static final int ANSWER_WIDTH = 240;
  private static final int MOST_LINES = 4;
  private static final int LINE = 18;

  /** The height of a question, and that of the way to the next one. */
  private static final int BOX = MOST_LINES * LINE + 14;

  private static final int ROW = BOX + 24;

  private final List<Remediation> pages;
  private final PageRelations relations;
  private final SiteLanguage language;

  /** The picture of the pages of an article, in the order of plans. */
  DecisionPicture(List<Remediation> pages, PageRelations relations, SiteLanguage language) {
    this.pages = List.copyOf(pages);
    this.relations = relations;
    this.language = language;
  }

  boolean isEmpty() {
    return pages.size() < 2;
  }

  /** The picture, with links from a folder below the home page. */
  String svg() {
    int width = QUESTION_WIDTH + GAP + ANSWER_WIDTH + 4;
    SvgDrawing drawing = new SvgDrawing(width, ROW * pages.size());
    for (int row = 0; row < pages.size(); row++) {
      row(drawing, pages.get(row), row);
    }
    return drawing.html(
        language.say("The decisions of this article; the list below says the same."));
  }

  private void row(SvgDrawing drawing, Remediation page, int row) {
    int y = ROW * row + 2;
    int middle = y + BOX / 2;
    int answer = 2 + QUESTION_WIDTH + GAP;
    drawing.box("question", 2, y, QUESTION_WIDTH, BOX);
    lines(drawing, question(page), 2, y, QUESTION_WIDTH);
    drawing.arrow("edge", "M%d %dH%d".formatted(2 + QUESTION_WIDTH, middle, answer - 1));
    drawing.text("edge-label", 2 + QUESTION_WIDTH + 12, middle - 6, language.say("yes"));
    drawing.link("../" + language.path(page), () -> {
      drawing.box("node " + ConstantNames.of(page.severity()), answer, y, ANSWER_WIDTH, BOX);
      lines(drawing, page.title(), answer, y, ANSWER_WIDTH);
    });
    if (row + 1 < pages.size()) {
      drawing.arrow("edge", "M%d %dV%d".formatted(2 + QUESTION_WIDTH / 2, y + BOX, y + ROW - 2));
    }
  }

  private String question(Remediation page) {
    String or = ", " + language.say("or") + " ";
    return String.join(or, ConditionText.of(page, language.phrases())) + "?";
  }

  private static void lines(SvgDrawing drawing, String text, int x, int y, int width) {
    List<String> lines = SvgDrawing.lines(text, width - 20, MOST_LINES);
    int first = y + BOX / 2 - LINE * (lines.size() - 1) / 2 + 5;
    for (int i = 0; i < lines.size(); i++) {
      drawing.text("label", x + 10, first + LINE * i, lines.get(i));
    }
  }

  /** The same in words: each page with those that it stands instead of. */
  List<TextTwin.Line> twin() {
    return pages.stream()
        .map(page -> new TextTwin.Line(
            page,
            "instead of",
            pages.stream()
                .filter(other -> relations.standsInsteadOf(page, other))
                .toList()))
        .toList();
  }
}
