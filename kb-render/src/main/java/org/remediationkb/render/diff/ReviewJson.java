package org.remediationkb.render.diff;

import java.io.IOException;
import java.io.Writer;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.report.Report;

/**
 * A review for programs: {@code {"before", "now", "states", "cases", "remediations":
 * [{"remediation", "title", "presence", "keys": [], "states": [{"was", "is", "count", "example"}],
 * "cases": [{"case", "was", "is", "count", "first"}]}], "articles": [{"article", "presence",
 * "diff": []}]}}.
 *
 * <p>The outer {@code states} and {@code cases} say how many were compared. A presence is
 * {@code added}, {@code removed} or {@code kept}; {@code was} and {@code is} are {@code found},
 * {@code not found} or {@code replaced by} and an id; an example is a fact file; a diff is a unified
 * one, line by line.
 */
public final class ReviewJson implements Report<ChangeReview> {

  @Override
  public void write(ChangeReview review, Writer out) throws IOException {
    JsonWriter.write(out, true, json -> {
      json.text("before", review.before());
      json.text("now", review.now());
      json.number("states", review.states());
      json.number("cases", review.cases());
      json.objects("remediations", review.pages(), page -> page(page, json));
      json.objects("articles", review.articles(), article -> {
        json.text("article", article.id());
        json.text("presence", article.presence().toString());
        json.texts("diff", article.diff());
      });
    });
  }

  private static void page(PageReview page, JsonWriter json) throws IOException {
    json.text("remediation", page.id());
    json.text("title", page.title());
    json.text("presence", page.presence().toString());
    json.texts("keys", page.keys());
    json.objects("states", page.states(), change -> {
      json.text("was", change.was().toString());
      json.text("is", change.is().toString());
      json.number("count", change.count());
      json.text("example", change.example());
    });
    json.objects("cases", page.cases(), change -> {
      json.text("case", change.name());
      json.text("was", change.was().toString());
      json.text("is", change.is().toString());
      json.number("count", change.subjects());
      json.text("first", change.first());
    });
  }
}
