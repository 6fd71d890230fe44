package org.remediationkb.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.render.scaffold.RemediationScaffold;
import org.remediationkb.render.scaffold.ScaffoldKind;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb new remediation}. */
@Command(
    name = "remediation",
    description =
        "Create a page about one problem from a template that lists the sentences it can use.",
    footer = {
      "%nExample:",
      "  kb new remediation token-lost --about token --title \"A token is lost\""
    })
final class NewRemediationCommand extends NewFileCommand {

  @Option(
      names = "--about",
      paramLabel = "FACT",
      completionCandidates = CompletionCandidates.Facts.class,
      description = "The kind of fact that has the problem: token, server, fortigate, ..."
          + " (default: the most common kind).")
  private @Nullable String about;

  @Option(names = "--title", paramLabel = "TEXT", description = "The problem in a few words.")
  private @Nullable String title;

  NewRemediationCommand() {
    super(ScaffoldKind.REMEDIATION);
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    Checked<Promises> promises = PromisesReader.read(content().folder(), library);
    if (promises.value().isEmpty()) {
      kb().complain(promises.problems());
      return CommandLine.ExitCode.USAGE;
    }
    FactKind type = about == null ? RemediationScaffold.usual(library) : about(library, about);
    RemediationScaffold page =
        new RemediationScaffold(library, promises.value().get().actions().keySet(), type);
    String link = PageLink.markdown(title == null ? "‹its title›" : title, id());
    return create(
        page.text(Optional.ofNullable(title)),
        "The page is about a " + type.subject().name() + "; use --about for another kind of fact.",
        "Fill in the parts marked ‹ ›: `kb check` lists them.",
        "Link to the page from an article, in its own paragraph: " + link
            + page.articles().stream().map(file -> "\n   " + file).collect(Collectors.joining()),
        "`kb test` runs its example and near miss; `kb schema --write` updates editor"
            + " completion with its id.");
  }
}
