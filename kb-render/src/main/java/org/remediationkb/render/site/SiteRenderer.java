package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.html.PageAssets;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.analysis.prove.GuideProver;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.guide.GuidePart;
import org.remediationkb.rules.translation.Translation;

/** Makes the site of a library that has passed {@code TemplateCheck}. */
public final class SiteRenderer {

  private final ContentLibrary library;
  private final List<SiteSubject> subjects;
  private final PageHistory history;
  private final FieldHistory field;
  private final String madeWith;
  private final PageRelations relations;
  private final SiteDocuments documents;
  private final List<TranslatedPages> translations;
  private final SiteFrame frame;
  private final String version;
  private final Optional<CaptureScript> script;

  /** The parts of the guide that have pages of each subject; none of a subject without a guide. */
  private final Map<SiteSubject, List<GuidePart>> guides = new LinkedHashMap<>();

  private final List<MessageIndex.Message> messages;

  /**
   * For the site of a library.
   *
   * @param history how its pages changed
   * @param field how often they held in cases
   * @param edition the program and the content that it is made with
   * @param translations the languages that some of its pages are translated into
   * @param script what reads captures in a browser; without it, there is no page for that
   */
  public SiteRenderer(
      ContentLibrary library,
      List<SiteSubject> subjects,
      PageHistory history,
      FieldHistory field,
      Edition edition,
      SiteFrame frame,
      Collection<Translation> translations,
      Optional<CaptureScript> script) {
    this.script = script;
    this.library = library;
    this.subjects = List.copyOf(subjects);
    this.history = history;
    this.field = field;
    this.version = edition.version();
    this.madeWith = "kb " + edition.version() + ", content " + edition.content();
    this.frame = frame;
    this.relations = new PageRelations(library);
    List<SiteLanguage> languages = Stream.concat(
            Stream.of(SiteLanguage.OF_CONTENT),
            translations.stream().map(translation -> SiteLanguage.of(translation, library)))
        .toList();
    this.documents = new SiteDocuments(library, SiteLanguage.OF_CONTENT, languages);
    this.translations = translations.stream()
        .map(translation -> new TranslatedPages(library, translation, languages, history))
        .toList();
    this.messages = MessageIndex.of(library);
    // Where pages ask for too much to be gone through, kb prove --guide says so, and there is none.
    List<GuidePart> guide = GuideProver.of(library).guide().value().orElse(List.of());
    for (SiteSubject subject : this.subjects) {
      List<GuidePart> parts = GuidePage.parts(subject, guide, library);
      if (!parts.isEmpty()) {
        guides.put(subject, parts);
      }
    }
  }

  /** The site; without a value where an article has errors. */
  public Checked<Site> site() {
    List<SitePage> pages = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ArticlePage articles =
        new ArticlePage(new ArticleRenderer(library), relations, history, documents);
    for (Article article : library.articles().values()) {
      Checked<SitePage> page = articles.of(article, subject(article.page()));
      page.value().ifPresent(pages::add);
      problems.addAll(page.problems());
    }
    pages.addAll(others());
    Map<String, SitePage> originals =
        pages.stream().collect(Collectors.toMap(SitePage::path, page -> page));
    Map<String, Path> files = new TreeMap<>(documents.files());
    for (TranslatedPages translation : translations) {
      Checked<List<SitePage>> translated = translation.pages(originals, this::subject);
      translated.value().ifPresent(pages::addAll);
      problems.addAll(translated.problems());
      files.putAll(translation.files());
    }
    return Checked.unlessErrors(new Site(texts(pages), files), problems);
  }

  private List<SitePage> others() {
    List<SitePage> pages = new ArrayList<>();
    RemediationPage remediations =
        new RemediationPage(library, relations, history, field, documents);
    for (Remediation page : library.remediations().values()) {
      pages.add(remediations.of(page, subject(page.page())));
    }
    subjects.forEach(
        subject -> pages.add(SubjectPage.of(subject, relations, guides.containsKey(subject))));
    guides.keySet().forEach(subject -> pages.add(GuidePage.of(subject, relations)));
    pages.addAll(ReferencePage.all(subjects, library, documents));
    pages.add(MessagesPage.of(subjects, messages));
    pages.add(HomePage.of(
        SiteFrame.TITLE, subjects, relations, guides.keySet(), field, capture(), translations));
    script.ifPresent(any -> pages.add(CapturePage.of()));
    NextPage.of(field, library).ifPresent(pages::add);
    return pages;
  }

  /** The path of the page that reads captures; empty where there is none. */
  private String capture() {
    return script.isPresent() ? CapturePage.PATH : "";
  }

  private Optional<SiteSubject> subject(Page page) {
    return subject(page.text().file());
  }

  private Optional<SiteSubject> subject(String file) {
    return subjects.stream().filter(subject -> subject.has(file)).findFirst();
  }

  private Map<String, String> texts(List<SitePage> pages) {
    Map<String, String> texts = new TreeMap<>();
    pages.forEach(page -> texts.put(page.path(), frame.html(page, madeWith, capture())));
    texts.put("style.css", PageAssets.STYLE);
    texts.put("copy.js", PageAssets.COPY_SCRIPT);
    for (String file : GuidePage.SCRIPTS) {
      texts.put(file, TemplateEngine.resource(SiteRenderer.class, file));
    }
    for (String file : List.of("search.js", "icon.svg")) {
      texts.put(file, TemplateEngine.resource(SiteRenderer.class, file));
    }
    for (String script : frame.scripts()) {
      texts.put(script, TemplateEngine.resource(SiteRenderer.class, script));
    }
    script.ifPresent(given -> texts.putAll(CapturePage.scripts(given, version)));
    texts.put("search-index.js", searchIndex());
    guides.forEach((subject, parts) ->
        texts.put(GuidePage.data(subject), new GuideData(library, parts).script()));
    texts.put(Site.MARK, madeWith + "\n");
    return texts;
  }

  private String searchIndex() {
    SearchIndex index = new SearchIndex();
    messages.forEach(index::add);
    library.remediations().values().forEach(page -> index.add(page, SiteLanguage.OF_CONTENT));
    library.articles().values().forEach(article -> index.add(article, SiteLanguage.OF_CONTENT));
    translations.forEach(pages -> {
      pages.remediations().forEach(page -> index.add(page, pages.language()));
      pages.articles().forEach(article -> index.add(article, pages.language()));
    });
    library
        .commands()
        .commands()
        .forEach(command -> subject(command.at().text().file())
            .ifPresent(subject -> index.add(command, ReferencePage.commands(subject))));
    library
        .readers()
        .pages()
        .forEach(reader -> subject(reader.top().text().file())
            .ifPresent(subject -> index.add(reader, SiteLinks.reference(subject) + "#readers")));
    return index.script();
  }
}
