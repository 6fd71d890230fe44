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
    description = "Begin an article, with the pages that it may show.",
    footer = {"%nExample:", "  kb new article lost-tokens --about token --title \"Lost tokens\""})
final class NewArticleCommand extends NewFileCommand {

  @Option(
      names = "--about",
      paramLabel = "FACT",
      completionCandidates = Candidates.Facts.class,
      description = "Only pages about this kind of fact: token, server, fortigate, ...")
  private @Nullable String about;

  @Option(names = "--title", paramLabel = "TEXT", description = "The article's title.")
  private @Nullable String title;

  NewArticleCommand() {
    super(ScaffoldKind.ARTICLE);
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    ArticleScaffold article =
        new ArticleScaffold(library, Optional.ofNullable(about).map(this::about));
    return create(
        article.text(Optional.ofNullable(title)),
        "Fill in what stands between ‹ and ›: `kb check` lists it.",
        "`kb render " + id() + " -o -` shows what is published.");
  }
}
