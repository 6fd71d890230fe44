package org.remediationkb.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.render.scaffold.ArticleScaffold;
import org.remediationkb.render.scaffold.ScaffoldKind;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb new article}. */
@Command(
    name = "article",
    description = "Create an article from a template that lists the pages it can show.",
    footer = {"%nExample:", "  kb new article lost-tokens --about token --title \"Lost tokens\""})
final class NewArticleCommand extends NewFileCommand {

  @Option(
      names = "--about",
      paramLabel = "FACT",
      completionCandidates = CompletionCandidates.Facts.class,
      description = "List only pages about this kind of fact: token, server, fortigate, ...")
  private @Nullable String about;

  @Option(names = "--title", paramLabel = "TEXT", description = "The article's title.")
  private @Nullable String title;

  NewArticleCommand() {
    super(ScaffoldKind.ARTICLE);
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    ArticleScaffold article =
        new ArticleScaffold(library, Optional.ofNullable(about).map(name -> about(library, name)));
    return create(
        article.text(Optional.ofNullable(title)),
        "Fill in the parts marked ‹ ›: `kb check` lists them.",
        "`kb render " + id() + " -o -` shows the published text.");
  }
}
