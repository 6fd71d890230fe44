package org.remediationkb.render.diff;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.render.diff.PageReview.CaseChange;
import org.remediationkb.render.report.Report;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.analysis.diff.VerdictChange;

/** A review for a terminal, which nothing in the content can steer. */
public final class ReviewText implements Report<ChangeReview> {

  private final int width;
  private final TextStyle style;

  /**
   * Writes in a style.
   *
   * @param width the columns of a line, where the style is for a screen
   */
  public ReviewText(int width, TextStyle style) {
    this.width = width;
    this.style = style;
  }

  @Override
  public void write(ChangeReview review, Writer out) throws IOException {
    TerminalLines text = new TerminalLines(width, style);
    review.pages().forEach(page -> page(page, text));
    review.articles().forEach(article -> article(article, text));
    text.line(0, Part.TEXT, review.before() + " > " + review.now() + ": " + review.summary());
    out.write(text.toString());
  }

  private static void page(PageReview page, TerminalLines text) {
    String presence = page.presence() == PresenceChange.KEPT ? "" : " (" + page.presence() + ")";
    text.line(0, Part.TITLE, page.id() + presence + ": " + page.title());
    page.keys().forEach(key -> text.line(1, Part.TEXT, key));
    page.states().forEach(change -> state(change, text));
    cases(page.cases(), text);
    text.space();
  }

  private static void state(VerdictChange change, TerminalLines text) {
    text.line(1, Part.STRONG, ReviewPhrases.of(change.was(), change.is()));
    text.line(1, Part.TEXT, ReviewPhrases.states(change.count()));
    change.example().lines().forEach(line -> text.whole(3, Part.BLOCK, line));
  }

  private static void cases(List<CaseChange> cases, TerminalLines text) {
    if (!cases.isEmpty()) {
      text.line(1, Part.STRONG, "in cases");
    }
    for (CaseChange change : cases) {
      text.line(2, Part.TEXT, change.name());
      String what = ReviewPhrases.of(change.was(), change.is());
      text.line(3, Part.TEXT, what + " for " + change.about());
    }
  }

  private static void article(ArticleChange article, TerminalLines text) {
    String presence =
        article.presence() == PresenceChange.KEPT ? "changed" : article.presence() + "";
    text.line(0, Part.TITLE, "article " + article.id() + " (" + presence + ")");
    article.diff().forEach(line -> text.whole(1, part(line), line));
    text.space();
  }

  private static Part part(String line) {
    if (line.startsWith("--- ") || line.startsWith("+++ ")) {
      return Part.STRONG;
    }
    return line.startsWith("+")
        ? Part.ADDED
        : line.startsWith("-") ? Part.REMOVED : line.startsWith("@") ? Part.CODE : Part.TEXT;
  }
}
