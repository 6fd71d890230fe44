package org.remediationkb.render.diff;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.render.diff.PageReview.CaseChange;
import org.remediationkb.render.document.EscapedMarkdown;
import org.remediationkb.render.report.Report;
import org.remediationkb.rules.analysis.diff.VerdictChange;

/** A review as a comment on the change: what happens at a glance, the evidence folded away. */
public final class ReviewMarkdown implements Report<ChangeReview> {

  @Override
  public void write(ChangeReview review, Writer out) throws IOException {
    StringBuilder text = new StringBuilder("# What this changes\n\n");
    text.append("From ")
        .append(EscapedMarkdown.code(review.before()))
        .append(" to ")
        .append(EscapedMarkdown.code(review.now()));
    text.append(".\n").append(review.summary()).append('\n');
    review.pages().forEach(page -> page(page, text));
    if (!review.articles().isEmpty()) {
      text.append("\n## Articles\n");
      review.articles().forEach(article -> article(article, text));
    }
    out.write(text.toString());
  }

  private static void page(PageReview page, StringBuilder text) {
    text.append("\n## ")
        .append(page.title())
        .append("\n\n")
        .append(EscapedMarkdown.code(page.id()));
    text.append(page.presence() == PresenceChange.KEPT ? "" : ", " + page.presence())
        .append('\n');
    list(page.keys(), text);
    page.states().forEach(change -> state(change, text));
    cases(page.cases(), text);
  }

  private static void list(List<String> lines, StringBuilder text) {
    text.append(lines.isEmpty() ? "" : "\n");
    lines.forEach(line -> text.append("- ").append(line).append('\n'));
  }

  private static void state(VerdictChange change, StringBuilder text) {
    text.append("\n**").append(ReviewPhrases.of(change.was(), change.is())).append("** ");
    text.append(ReviewPhrases.states(change.count())).append('\n');
    fenced("yaml", change.example().lines().toList(), text);
  }

  private static void cases(List<CaseChange> cases, StringBuilder text) {
    if (cases.isEmpty()) {
      return;
    }
    fold(cases.size() == 1 ? "one case" : cases.size() + " changes in cases", text);
    list(cases.stream().map(ReviewMarkdown::line).toList(), text);
    text.append("\n</details>\n");
  }

  private static String line(CaseChange change) {
    return EscapedMarkdown.code(change.name()) + ": " + ReviewPhrases.of(change.was(), change.is())
        + " for "
        + EscapedMarkdown.code(change.first())
        + (change.subjects() == 1 ? "" : " and " + (change.subjects() - 1) + " more");
  }

  private static void article(ArticleChange article, StringBuilder text) {
    if (article.presence() == PresenceChange.KEPT) {
      fold(article.id(), text);
      fenced("diff", article.diff(), text);
      text.append("\n</details>\n");
    } else {
      list(List.of(EscapedMarkdown.code(article.id()) + ", " + article.presence()), text);
    }
  }

  private static void fold(String summary, StringBuilder text) {
    text.append("\n<details>\n<summary>").append(summary).append("</summary>\n");
  }

  private static void fenced(String language, List<String> lines, StringBuilder text) {
    text.append('\n')
        .append(EscapedMarkdown.fenced(language, String.join("\n", lines)))
        .append('\n');
  }
}
