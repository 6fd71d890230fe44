package org.remediationkb.render.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.diff.PageReview.CaseChange;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.analysis.diff.VerdictChange;
import org.remediationkb.rules.analysis.diff.VerdictDiff;
import org.remediationkb.rules.analysis.diff.VerdictDiff.CaseDiff;
import org.remediationkb.rules.analysis.diff.VerdictDiff.StateDiff;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** Reviews a change from one content to another. */
public final class ChangeReviewer {

  /**
   * One side of a comparison.
   *
   * @param name what it is called
   * @param library the content
   */
  public record Side(String name, ContentLibrary library) {}

  private final Side before;
  private final Side now;

  /** A reviewer of a change. */
  public ChangeReviewer(Side before, Side now) {
    this.before = before;
    this.now = now;
  }

  /**
   * The review, with the verdicts on these cases; nothing where an article can't be made, or where
   * there are too many states to compare.
   */
  public Checked<ChangeReview> review(List<Case> cases) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> articlesBefore = articles(before.library(), problems);
    Map<String, String> articlesNow = articles(now.library(), problems);
    if (problems.stream().anyMatch(Problem::isError)) {
      return Checked.failed(problems);
    }
    VerdictDiff diff = new VerdictDiff(before.library(), now.library());
    Checked<StateDiff> states = diff.states();
    problems.addAll(states.problems());
    return new Checked<>(
        states
            .value()
            .map(compared -> new ChangeReview(
                before.name(),
                now.name(),
                compared.states(),
                cases.size(),
                pages(compared.changes(), diff.cases(cases)),
                new ArticleChanges(articlesBefore, articlesNow).list())),
        problems);
  }

  private Map<String, String> articles(ContentLibrary library, List<Problem> problems) {
    Map<String, String> texts = new TreeMap<>();
    List<Problem> templates = TemplateCheck.problems(library);
    problems.addAll(templates);
    if (templates.isEmpty()) {
      ArticleRenderer renderer = new ArticleRenderer(library);
      for (Article article : library.articles().values()) {
        Checked<String> text = renderer.markdown(article);
        problems.addAll(text.problems());
        text.value().ifPresent(markdown -> texts.put(article.id(), markdown));
      }
    }
    return texts;
  }

  private List<PageReview> pages(List<VerdictChange> states, List<CaseDiff> cases) {
    Set<String> ids = new TreeSet<>(before.library().remediations().keySet());
    ids.addAll(now.library().remediations().keySet());
    return ids.stream()
        .map(id -> page(id, states, cases))
        .filter(page -> !page.isEmpty())
        .toList();
  }

  private PageReview page(String id, List<VerdictChange> states, List<CaseDiff> cases) {
    Optional<Remediation> was = before.library().remediation(id);
    Optional<Remediation> is = now.library().remediation(id);
    return new PageReview(
        id,
        is.or(() -> was).map(Remediation::title).orElse(id),
        PresenceChange.of(was.isPresent(), is.isPresent()),
        was.flatMap(old -> is.map(current -> keys(old, current))).orElse(List.of()),
        states.stream().filter(change -> change.remediation().equals(id)).toList(),
        cases.stream().flatMap(diff -> cases(id, diff)).toList());
  }

  private static Stream<CaseChange> cases(String id, CaseDiff diff) {
    return diff.changes().stream()
        .filter(change -> change.remediation().equals(id))
        .map(change -> new CaseChange(
            diff.name(), change.was(), change.is(), change.count(), change.example()));
  }

  /** What a plan or a worksheet shows, and no verdict tells. */
  private static List<String> keys(Remediation was, Remediation is) {
    return Stream.of(
            key("title", Remediation::title, was, is),
            key("severity", page -> ConstantNames.of(page.severity()), was, is),
            key("action", page -> page.action().map(a -> a.id()).orElse("none"), was, is),
            key("until", page -> page.until().orElse("none"), was, is),
            key("after", Remediation::afterIds, was, is),
            key("instead-of", Remediation::insteadOfIds, was, is))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> key(
      String name, Function<Remediation, Object> value, Remediation was, Remediation is) {
    Object old = value.apply(was);
    Object current = value.apply(is);
    return old.equals(current)
        ? Optional.empty()
        : Optional.of(name + ": " + old + " before, " + current + " now");
  }
}
