package org.remediationkb.render.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Fixes;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.analysis.prove.Prover;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.rules.content.ReaderCheck;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.Trials;

/**
 * Finds all that is wrong with a content library: what can't be read, what can't be filled in, and
 * what a reader would stumble over. Where a file can't be read, what only shows with all of them
 * side by side is left for the next time.
 */
public final class ContentCheck {

  /** A change can show the next, such as the second word in brackets of a block. */
  private static final int ROUNDS = 20;

  private static final Comparator<Problem> IN_ORDER = Comparator.<Problem, String>comparing(
          problem -> problem.location().text().file())
      .thenComparingInt(problem -> problem.location().line())
      .thenComparingInt(problem -> problem.location().column());

  private final ContentLibrary library;
  private final List<Page> pages;
  private final List<Problem> templates;

  private ContentCheck(ContentLibrary library) {
    this.library = library;
    this.pages = Stream.concat(
            library.remediations().values().stream().map(Remediation::page),
            library.articles().values().stream().map(Article::page))
        .toList();
    this.templates = TemplateCheck.problems(library);
  }

  /**
   * The problems of a library, by file and line.
   *
   * @param kinds the kinds of fact that pages may speak of
   * @throws IOException if a file can't be read
   */
  public static List<Problem> problems(ContentLayout layout, FactKinds kinds) throws IOException {
    Checked<ContentLibrary> draft = ContentReader.readDraft(layout, kinds);
    ContentCheck check = new ContentCheck(draft.value().orElseThrow());
    List<Problem> problems = new ArrayList<>(draft.problems());
    problems.addAll(check.pageByPage());
    problems.addAll(check.library.readers().problems());
    problems.addAll(ReaderCheck.problems(check.library.readers().pages()));
    problems.addAll(Trials.syntaxErrors(check.library, layout));
    if (draft.problems().stream().noneMatch(Problem::isError)) {
      problems.addAll(check.sideBySide(layout));
    }
    return once(problems).stream().sorted(IN_ORDER).toList();
  }

  /**
   * Mends what has only one remedy, and finds what is wrong after that.
   *
   * @param made hears of each change
   * @throws IOException if a file can't be read or replaced
   */
  public static List<Problem> problemsAfterFixing(
      ContentLayout layout, FactKinds kinds, Consumer<Fix> made) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      List<Problem> problems = problems(layout, kinds);
      List<Fix> fixes = Fixes.apply(problems);
      if (fixes.isEmpty()) {
        return problems;
      }
      fixes.forEach(made);
    }
    return problems(layout, kinds);
  }

  /** The first of those that say the same about the same place. */
  private static Collection<Problem> once(List<Problem> problems) {
    Map<String, Problem> once = new LinkedHashMap<>();
    problems.forEach(p -> once.putIfAbsent(p.location() + " " + p.message(), p));
    return once.values();
  }

  private List<Problem> pageByPage() {
    List<Problem> problems = new ArrayList<>(templates);
    for (Page page : pages) {
      problems.addAll(MarkdownCheck.problems(page));
      problems.addAll(LinkCheck.problems(page));
    }
    library
        .remediations()
        .values()
        .forEach(r -> problems.addAll(PlaceholderCheck.problems(r.page(), Optional.of(r.what()))));
    library
        .articles()
        .values()
        .forEach(article ->
            problems.addAll(PlaceholderCheck.problems(article.page(), Optional.empty())));
    return problems;
  }

  private List<Problem> sideBySide(ContentLayout layout) throws IOException {
    Checked<Promises> promises = PromisesReader.read(layout, library);
    UnusedCheck unused = new UnusedCheck(library);
    ArticleRenderer renderer = new ArticleRenderer(fillable());
    List<Problem> problems = new ArrayList<>(promises.problems());
    promises.value().map(unused::sentences).ifPresent(problems::addAll);
    promises.value().map(made -> Prover.of(library, made).tooLarge()).ifPresent(problems::addAll);
    problems.addAll(unused.commands(pages));
    problems.addAll(unused.pages());
    problems.addAll(SourceCheck.problems(library));
    problems.addAll(SharedPageCheck.problems(library));
    problems.addAll(renderer.problems());
    ArticleLinkCheck links = new ArticleLinkCheck(library, renderer);
    pages.forEach(page -> problems.addAll(links.problems(page)));
    problems.addAll(new ProseCheck(library).problems());
    problems.addAll(TranslationCheck.problems(library, layout));
    return problems;
  }

  /** The library with nothing to do on pages that can't be filled in, so that articles can be. */
  private ContentLibrary fillable() {
    List<Page> broken = templates.stream()
        .filter(problem -> problem.code().equals(ProblemCode.TEMPLATE.id()))
        .flatMap(problem ->
            pages.stream().filter(page -> page.text().equals(problem.location().text())))
        .toList();
    List<Remediation> remediations = library.remediations().values().stream()
        .map(page -> broken.contains(page.page()) ? page.withoutTemplate() : page)
        .collect(Collectors.toList());
    return ContentLibrary.of(
        library.kinds(),
        library.vocabulary(),
        library.commands(),
        remediations,
        List.copyOf(library.articles().values()));
  }
}
