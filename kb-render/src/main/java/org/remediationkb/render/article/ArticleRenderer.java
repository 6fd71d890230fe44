package org.remediationkb.render.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.translation.Translation;

/** Makes articles of a library that has passed {@code TemplateCheck}. */
public final class ArticleRenderer {

  private final Map<String, ArticleDraft> drafts = new LinkedHashMap<>();
  private final PageAddresses addresses;

  /** Makes the articles of a library. */
  public ArticleRenderer(ContentLibrary library) {
    Set<String> shown = shown(library);
    library
        .articles()
        .keySet()
        .forEach(id -> draft(library, id, "", shown, ArticleWords.OF_CONTENT));
    this.addresses = new PageAddresses(List.copyOf(drafts.values()));
  }

  /**
   * Makes the articles of a library in a language. Those that are not translated, or whose translation
   * is old, are as in the library.
   */
  public ArticleRenderer(ContentLibrary library, Translation translation) {
    ContentLibrary translated = translation.of(library);
    ArticleWords words = new ArticleWords(translation.phrases(), translation.untranslated(library));
    Set<String> shown = shown(library);
    for (Article article : library.articles().values()) {
      if (translation.has(article)) {
        draft(translated, article.id(), "." + translation.tag(), shown, words);
      } else {
        draft(library, article.id(), "", shown, ArticleWords.OF_CONTENT);
      }
    }
    this.addresses = new PageAddresses(List.copyOf(drafts.values()));
  }

  private void draft(
      ContentLibrary source, String id, String tag, Set<String> shown, ArticleWords words) {
    Article article = Objects.requireNonNull(source.articles().get(id), id);
    drafts.put(id, new ArticleDraft(source, article, id + tag + ".md", shown, words));
  }

  private static Set<String> shown(ContentLibrary library) {
    return library.articles().values().stream()
        .flatMap(article -> pages(article).stream())
        .collect(Collectors.toSet());
  }

  /** The ids of the pages that an article shows as sections. */
  public static Set<String> pages(Article article) {
    return PageLink.included(article.page().document());
  }

  /**
   * An article of the library, ready to publish, with a comment that says of which content it was
   * made: of its own page and those that it shows, so that it changes with no other page.
   */
  public Checked<String> published(Article article) {
    String comment = "\n<!-- content-hash: " + draft(article).hash() + " -->\n";
    Checked<String> markdown = markdown(article);
    return new Checked<>(markdown.value().map(text -> text + comment), markdown.problems());
  }

  /** An article of the library in Markdown. */
  public Checked<String> markdown(Article article) {
    return draft(article).markdown(addresses);
  }

  /** The files that an article shows or links to, by their paths beside it. */
  public Map<String, Path> attachments(Article article) {
    return draft(article).attachments();
  }

  private ArticleDraft draft(Article article) {
    return Objects.requireNonNull(drafts.get(article.id()), article.id());
  }

  /** The problems of all articles. */
  public List<Problem> problems() {
    return drafts.values().stream()
        .flatMap(draft -> draft.markdown(addresses).problems().stream())
        .toList();
  }

  /**
   * Writes articles to a folder, each as {@code <id>.md}, with the files that they show; none if one
   * of them has a problem. No reader ever sees half of an article.
   *
   * @return the files
   * @throws IOException if a file can't be written
   */
  public Checked<List<Path>> write(List<Article> articles, Path folder) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    Map<Path, Path> attachments = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Article article : articles) {
      Checked<String> markdown = published(article);
      problems.addAll(markdown.problems());
      markdown.value().ifPresent(text -> texts.put(folder.resolve(draft(article).file()), text));
      draft(article)
          .attachments()
          .forEach((path, source) -> attachments.put(folder.resolve(path), source));
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      return Checked.failed(problems);
    }
    for (Map.Entry<Path, Path> attachment : attachments.entrySet()) {
      copy(attachment.getValue(), attachment.getKey());
    }
    // The articles come last, so that what they show is there before they are.
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      WholeFile.write(text.getKey(), text.getValue());
    }
    List<Path> files = new ArrayList<>(texts.keySet());
    files.addAll(attachments.keySet());
    return new Checked<>(Optional.of(List.copyOf(files)), problems);
  }

  private static void copy(Path source, Path target) throws IOException {
    if (Files.exists(target) && Files.isSameFile(source, target)) {
      return; // articles are written into the content folder
    }
    Files.createDirectories(target.resolveSibling("."));
    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
