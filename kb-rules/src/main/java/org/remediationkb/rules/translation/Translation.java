package org.remediationkb.rules.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;

/** A language that some articles of a library are published in, too. */
public final class Translation {

  private final String tag;
  private final String name;
  private final Phrases phrases;
  private final Map<String, TranslatedPage> remediations;
  private final Map<String, TranslatedPage> articles;

  Translation(
      String tag,
      String name,
      Phrases phrases,
      Map<String, TranslatedPage> remediations,
      Map<String, TranslatedPage> articles) {
    this.tag = tag;
    this.name = name;
    this.phrases = phrases;
    this.remediations = Map.copyOf(remediations);
    this.articles = Map.copyOf(articles);
  }

  /** The tag of the language, {@code de}. */
  public String tag() {
    return tag;
  }

  /** The name of the language in itself, {@code Deutsch}. */
  public String name() {
    return name;
  }

  /** The short texts. */
  public Phrases phrases() {
    return phrases;
  }

  /** The same with each phrase in other words. */
  public Translation worded(UnaryOperator<String> other) {
    return new Translation(tag, name, phrases.worded(other), remediations, articles);
  }

  /** Whether there is an up-to-date translation of an article. */
  public boolean has(Article article) {
    return fresh(article).isPresent();
  }

  /** Whether there is an up-to-date translation of a remediation. */
  public boolean has(Remediation page) {
    return fresh(page).isPresent();
  }

  /** The ids of the remediations of a library that have none, or an old one. */
  public Set<String> untranslated(ContentLibrary library) {
    return library.remediations().values().stream()
        .filter(page -> !has(page))
        .map(Remediation::id)
        .collect(Collectors.toSet());
  }

  /** The translation of a remediation, old or not. */
  public Optional<Page> page(Remediation page) {
    return Optional.ofNullable(remediations.get(page.id())).map(TranslatedPage::page);
  }

  /** The translation of an article, old or not. */
  public Optional<Page> page(Article article) {
    return Optional.ofNullable(articles.get(article.id())).map(TranslatedPage::page);
  }

  /**
   * A library in this language. Pages whose translation is missing or older than they are stay as they
   * are, but for their conditions.
   */
  public ContentLibrary of(ContentLibrary library) {
    Map<String, Remediation> pages = new TreeMap<>();
    library.remediations().forEach((id, page) -> pages.put(id, translated(page)));
    Map<String, Article> all = new TreeMap<>();
    library.articles().forEach((id, article) -> all.put(id, translated(article)));
    return library.withRemediations(pages).withArticles(all);
  }

  private Remediation translated(Remediation page) {
    Condition when =
        new Condition(page.when().alternatives().stream().map(this::translated).toList());
    return fresh(page)
        .map(own -> page.translated(own.title(), when, own.page()))
        .orElseGet(() -> page.translated(phrases.of(page.title()), when));
  }

  private Alternative translated(Alternative alternative) {
    return new Alternative(alternative.patterns().stream()
        .map(pattern -> new FactPattern(
            pattern.variable(),
            pattern.type(),
            pattern.statements().stream().map(phrases::of).toList()))
        .toList());
  }

  private Article translated(Article article) {
    return fresh(article)
        .map(own -> article.translated(
            own.title(),
            own.summary().orElse(article.summary()),
            details(own, article),
            own.page()))
        .orElse(article);
  }

  private static Article.Details details(TranslatedPage own, Article article) {
    return article
        .details()
        .withWords(
            own.scope().or(article.details()::scope),
            own.tags().isEmpty() ? article.details().tags() : own.tags());
  }

  private Optional<TranslatedPage> fresh(Remediation page) {
    return Optional.ofNullable(remediations.get(page.id()))
        .filter(own -> own.isOf(SourceDigest.of(page)));
  }

  private Optional<TranslatedPage> fresh(Article article) {
    return Optional.ofNullable(articles.get(article.id()))
        .filter(own -> own.isOf(SourceDigest.of(article)));
  }

  /** Translations of pages that are not there, or say something else now. */
  public List<Problem> problems(ContentLibrary library) {
    Map<String, String> digests = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    library.remediations().forEach((id, page) -> digests.put(id, SourceDigest.of(page)));
    problems.addAll(old(remediations, digests));
    digests.clear();
    library.articles().forEach((id, article) -> digests.put(id, SourceDigest.of(article)));
    problems.addAll(old(articles, digests));
    return problems;
  }

  private List<Problem> old(Map<String, TranslatedPage> pages, Map<String, String> digests) {
    return pages.values().stream()
        .filter(page -> !page.isOf(digests.getOrDefault(page.id(), "")))
        .map(page -> Optional.ofNullable(digests.get(page.id()))
            .map(digest -> ProblemCode.TRANSLATION.warning(
                page.of().at(),
                "the page has changed since it was translated; readers see it as it is now, in the"
                    + " language of the content",
                "translate what has changed, then run `kb new translation " + page.id()
                    + " --language " + tag + " --renew`"))
            .orElseGet(() -> ProblemCode.TRANSLATION.error(
                page.page().text().at(1, 1),
                "there is no page \"" + page.id() + "\" to translate",
                "name the file as the page, with ." + tag + " before .md")))
        .toList();
  }
}
