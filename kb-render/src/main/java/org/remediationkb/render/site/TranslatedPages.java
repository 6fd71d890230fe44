package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Translation;

/**
 * The pages of a site in another language: articles and remediations that are translated. Where a
 * translation is old, the original stands in its place, with a note.
 */
public final class TranslatedPages {

  /** Words that only some pages have, so that their translation may have no use for a while. */
  public static final Set<String> SOMETIMES = Set.of(
      PageLanguages.OLD,
      "This part is not translated.",
      "Follow these first, where they apply",
      "unless",
      "see",
      "or when",
      "instead of",
      "blocker",
      "problem",
      "warning",
      "info");

  private final ContentLibrary library;
  private final ContentLibrary translated;
  private final Translation translation;
  private final SiteDocuments documents;
  private final ArticlePage articlePage;
  private final RemediationPage remediationPage;

  /** For pages of a library in one of all languages of a site. */
  TranslatedPages(
      ContentLibrary library,
      Translation translation,
      List<SiteLanguage> languages,
      PageHistory history) {
    this.library = library;
    this.translation = translation;
    this.translated = translation.of(library);
    this.documents =
        new SiteDocuments(translated, SiteLanguage.of(translation, library), languages);
    PageRelations relations = new PageRelations(translated);
    this.articlePage =
        new ArticlePage(new ArticleRenderer(library, translation), relations, history, documents);
    this.remediationPage =
        new RemediationPage(translated, relations, history, FieldHistory.NONE, documents);
  }

  /** The pages of a library in a language as readers get them, by the pages of the translation. */
  public static Map<Page, String> texts(
      ContentLibrary library, Translation translation, List<SiteSubject> subjects) {
    PageHistory changed = files -> List.of(new PageHistory.Change("", "", ""));
    List<SiteLanguage> languages = List.of(SiteLanguage.OF_CONTENT);
    TranslatedPages pages = new TranslatedPages(library, translation, languages, changed);
    Map<Page, String> texts = new LinkedHashMap<>();
    for (Article article : pages.articles()) {
      Checked<SitePage> page = pages.articlePage.of(article, subject(article.page(), subjects));
      page.value().ifPresent(made -> texts.put(article.page(), framed(made)));
    }
    for (Remediation page : pages.remediations()) {
      texts.put(
          page.page(), framed(pages.remediationPage.of(page, subject(page.page(), subjects))));
    }
    return texts;
  }

  private static Optional<SiteSubject> subject(Page page, List<SiteSubject> subjects) {
    return subjects.stream().filter(subject -> subject.has(page)).findFirst();
  }

  private static String framed(SitePage page) {
    return SiteFrame.published().html(page, "", CapturePage.PATH)
        + String.join("\n", SiteFrame.wordsOfScripts(page.languages().own()));
  }

  SiteLanguage language() {
    return documents.language();
  }

  /** The articles that are translated, in this language. */
  List<Article> articles() {
    return translated.articles().values().stream().filter(language()::has).toList();
  }

  /** The remediations that are translated, in this language. */
  List<Remediation> remediations() {
    return translated.remediations().values().stream().filter(language()::has).toList();
  }

  /** The files that belong to the site, as far as pages asked for them. */
  Map<String, Path> files() {
    return documents.files();
  }

  /**
   * The pages.
   *
   * @param originals the pages of the site in the language of the content, by their paths
   * @param subject the subject of a page
   */
  Checked<List<SitePage>> pages(
      Map<String, SitePage> originals, Function<Page, Optional<SiteSubject>> subject) {
    List<SitePage> pages = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Article article : articles()) {
      Checked<SitePage> page = articlePage.of(article, subject.apply(article.page()));
      page.value().ifPresent(pages::add);
      problems.addAll(page.problems());
    }
    remediations().forEach(page -> pages.add(remediationPage.of(page, subject.apply(page.page()))));
    old()
        .forEach(path -> Optional.ofNullable(originals.get(path))
            .ifPresent(page -> pages.add(page.insteadOfOld(language()))));
    return Checked.unlessErrors(List.copyOf(pages), problems);
  }

  /** The paths of the originals of old translations. */
  private Stream<String> old() {
    return Stream.concat(
        library.articles().values().stream()
            .filter(
                article -> translation.page(article).isPresent() && !language().has(article))
            .map(SiteLinks::path),
        library.remediations().values().stream()
            .filter(page -> translation.page(page).isPresent() && !language().has(page))
            .map(SiteLinks::path));
  }
}
