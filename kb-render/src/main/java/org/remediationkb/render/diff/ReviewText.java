package org.remediationkb.render.diff;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.render.diff.PageReview.CaseChange;
import org.remediationkb.render.terminal.Style;
import org.remediationkb.render.terminal.Style.Part;
import org.remediationkb.rules.analysis.diff.Change;

/** A review for a terminal, which nothing in the content can steer. */
public final class ReviewText implements ReviewFormat {

  private final Style style;

  /** Writes in a style. */
  public ReviewText(Style style) {
    this.style = style;
  }

  @Override
  public void write(Review review, Writer out) throws IOException {
    StringBuilder text = new StringBuilder();
    review.pages().forEach(page -> page(page, text));
    review.articles().forEach(article -> article(article, text));
    line(text, 0, Part.TEXT, review.before() + " > " + review.now() + ": " + review.summary());
    out.write(text.toString());
  }

  private void page(PageReview page, StringBuilder text) {
    String presence = page.presence() == Presence.KEPT ? "" : " (" + page.presence() + ")";
    line(text, 0, Part.TITLE, page.id() + presence + ": " + page.title());
    page.keys().forEach(key -> line(text, 1, Part.TEXT, key));
    page.states().forEach(change -> state(change, text));
    cases(page.cases(), text);
    text.append('\n');
  }

  private void state(Change change, StringBuilder text) {
    line(text, 1, Part.STRONG, Wording.of(change.was(), change.is()));
    line(text, 1, Part.TEXT, Wording.states(change.count()));
    change.example().lines().forEach(line -> line(text, 3, Part.BLOCK, line));
  }

  private void cases(List<CaseChange> cases, StringBuilder text) {
    if (!cases.isEmpty()) {
      line(text, 1, Part.STRONG, "in cases");
    }
    for (CaseChange change : cases) {
      line(text, 2, Part.TEXT, change.name());
      String what = Wording.of(change.was(), change.is());
      line(text, 3, Part.TEXT, what + " for " + change.about());
    }
  }

  private void article(ArticleChange article, StringBuilder text) {
    String presence = article.presence() == Presence.KEPT ? "changed" : article.presence() + "";
    line(text, 0, Part.TITLE, "article " + article.id() + " (" + presence + ")");
    article.diff().forEach(line -> line(text, 1, part(line), line));
    text.append('\n');
  }

  private static Part part(String line) {
    if (line.startsWith("--- ") || line.startsWith("+++ ")) {
      return Part.STRONG;
    }
    return line.startsWith("+")
        ? Part.ADDED
        : line.startsWith("-") ? Part.REMOVED : line.startsWith("@") ? Part.CODE : Part.TEXT;
  }

  private void line(StringBuilder text, int depth, Part part, String line) {
    text.append("  ".repeat(depth))
        .append(style.apply(part, ControlCharacters.replaced(line, '·')))
        .append('\n');
  }
}
