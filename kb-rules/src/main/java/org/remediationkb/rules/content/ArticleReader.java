package org.remediationkb.rules.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Article.Details;
import org.remediationkb.rules.content.Remediation.Reference;

/** Reads a page of {@code articles/}. */
final class ArticleReader {

  private final List<Problem> problems;

  private ArticleReader(List<Problem> problems) {
    this.problems = problems;
  }

  static Checked<Article> read(String id, SourceText text) {
    Checked<Page> page = PageReader.read(text);
    List<Problem> problems = new ArrayList<>(page.problems());
    ArticleReader reader = new ArticleReader(problems);
    return new Checked<>(page.value().flatMap(p -> reader.article(id, p)), problems);
  }

  private Optional<Article> article(String id, Page page) {
    Fields fields = new Fields(page.frontMatter(), problems);
    Optional<Scalar> title = fields.required("title");
    Optional<Scalar> summary = fields.required("summary");
    Details details = details(fields);
    List<Reference> repeats = fields.texts("repeats").stream()
        .map(s -> new Reference(s.text(), s.at()))
        .toList();
    PageReader.takeDraft(fields, page, problems);
    fields.refuseOthers();
    return title.flatMap(
        t -> summary.map(s -> new Article(id, t.text(), s.text(), details, repeats, page)));
  }

  private Details details(Fields fields) {
    Optional<Scalar> updated = fields.optional("updated");
    Details details = new Details(
        fields.optional("scope").map(Scalar::text),
        fields.optional("article").map(Scalar::text),
        fields.optional("author").map(Scalar::text),
        fields.optional("created").flatMap(this::date),
        updated.flatMap(this::date),
        fields.texts("tags").stream().map(Scalar::text).toList());
    if (details.updated().isPresent()
        && details.created().filter(details.updated().get()::isBefore).isPresent()) {
      problems.add(ProblemCode.VALUE.error(
          updated.get().at(), "\"updated\" is before \"created\"", "correct one of them"));
    }
    return details;
  }

  private Optional<LocalDate> date(Scalar scalar) {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeException e) {
      problems.add(ProblemCode.VALUE.error(
          scalar.at(),
          "\"" + scalar.text() + "\" is not a date",
          "write it as year-month-day, such as 2026-05-31"));
      return Optional.empty();
    }
  }
}
