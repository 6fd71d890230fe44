package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb render}. */
@Command(
    description = "Generate the published articles in Markdown.",
    footer = {
      "%nExamples:",
      "  kb render                                      all articles, to the folder articles",
      "  kb render hard-token-seed-not-returned -o -    one article, to standard output",
      "  kb render --language de                        those that are translated in German"
    })
final class RenderCommand extends LibraryCommand {

  @Parameters(
      paramLabel = "ARTICLE",
      completionCandidates = CompletionCandidates.Articles.class,
      arity = "0..*",
      description = "The ids of articles (default: all).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write to (default: ${DEFAULT-VALUE}); - is standard output.",
      defaultValue = "articles")
  private Path folder = Path.of("articles");

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "Generate the articles in this language, such as de, where they are translated.")
  private Optional<String> language = Optional.empty();

  @Override
  int run(ContentLibrary library) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "not a folder");
    }
    List<Article> articles = ids.isEmpty()
        ? List.copyOf(library.articles().values())
        : ids.stream().map(id -> article(library, id)).toList();
    Checked<ContentLibrary> publishable = TemplateCheck.publishable(library);
    if (publishable.value().isEmpty()) {
      return refused(publishable.problems());
    }
    Checked<ArticleRenderer> renderer = renderer(library);
    if (renderer.value().isEmpty()) {
      return refused(renderer.problems());
    }
    return write(renderer.value().get(), articles);
  }

  private Checked<ArticleRenderer> renderer(ContentLibrary library) throws IOException {
    if (language.isEmpty()) {
      return Checked.of(new ArticleRenderer(library));
    }
    return Translations.of(language.get(), this, library)
        .then(translation -> Checked.of(new ArticleRenderer(library, translation)));
  }

  private int write(ArticleRenderer renderer, List<Article> articles) throws IOException {
    return folder.toString().equals("-") ? print(renderer, articles) : toFolder(renderer, articles);
  }

  private int print(ArticleRenderer renderer, List<Article> articles) {
    List<Checked<String>> texts = articles.stream().map(renderer::published).toList();
    List<Problem> problems =
        texts.stream().flatMap(text -> text.problems().stream()).toList();
    if (texts.stream().anyMatch(text -> text.value().isEmpty())) {
      return refused(problems);
    }
    texts.forEach(text -> text.value().ifPresent(kb().out()::print));
    return ExitCode.DONE;
  }

  private int toFolder(ArticleRenderer renderer, List<Article> articles) throws IOException {
    Checked<List<Path>> files = renderer.write(articles, folder);
    if (files.value().isEmpty()) {
      return refused(files.problems());
    }
    files.value().get().forEach(kb()::list);
    return ExitCode.DONE;
  }

  private int refused(List<Problem> problems) {
    kb().complain(problems);
    return ExitCode.USAGE;
  }

  private Article article(ContentLibrary library, String id) {
    Article article = library.articles().get(id);
    if (article == null) {
      Collection<String> all = library.articles().keySet();
      throw unknown("article", id, all, "; known: " + String.join(", ", all));
    }
    return article;
  }
}
