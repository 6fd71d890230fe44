package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remediationkb.cli.NewFile.Draft;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.factfile.CaseName;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.render.scaffold.ArticleScaffold;
import org.remediationkb.render.scaffold.CaseScaffold;
import org.remediationkb.render.scaffold.RemediationScaffold;
import org.remediationkb.render.scaffold.ScaffoldKind;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new}, with a command for each kind of file that it adds to a content folder. */
@Command(
    description = {
      "Create a page, a case, a kind of fact, a subject or a translation from a template; fill in the parts marked"
          + " ‹ ›.",
      "With --content DIR, the file goes to that folder instead of the shipped content."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NewSubjectCommand.class,
      NewFactCommand.class,
      NewReaderCommand.class,
      NewTranslationCommand.class
    },
    footer = {
      "%nExamples:",
      "  kb new subject vpn-certificate --content mine",
      "  kb new fact vpn-tunnel --list vpn-tunnels --content mine",
      "  kb new reader diagnose vpn tunnel list --from putty.log --content mine",
      "  kb new remediation token-lost --about token --title \"A token is lost\"",
      "  kb new article lost-tokens --about token",
      "  kb new case tokens/lost --from putty.log",
      "  kb new translation token-locked --language de"
    })
final class NewCommand extends KbCommand {

  /** What a case is made from. */
  private static final class Origin {
    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(
        names = "--from",
        paramLabel = "CASE",
        arity = "1..*",
        required = true,
        description = "A fact file, or captures of one case; - for standard input.")
    private List<String> from = new ArrayList<>();
  }

  @Override
  public Integer call() {
    throw wrongUsage("missing kind of file: remediation, article, case, subject, fact, reader or"
        + " translation");
  }

  @Command(
      name = "remediation",
      description =
          "Create a page about one problem from a template that lists the sentences it can use.",
      footer = {
        "%nExample:",
        "  kb new remediation token-lost --about token --title \"A token is lost\""
      })
  int remediation(
      @Mixin NewFile added,
      @Parameters(paramLabel = "ID", arity = "0..1", description = NewFile.ID) @Nullable String id,
      @Option(
              names = "--about",
              paramLabel = "FACT",
              completionCandidates = CompletionCandidates.Facts.class,
              description = "The kind of fact that has the problem: server, email, ..."
                  + " (default: the most common kind).")
          @Nullable
          String about,
      @Option(names = "--title", paramLabel = "TEXT", description = "The problem in a few words.")
          @Nullable
          String title)
      throws IOException {
    return added.create(kb(), ScaffoldKind.REMEDIATION, id == null ? "" : id, (library, place) -> {
      Checked<Promises> promises = PromisesReader.read(place.layout(), library);
      if (promises.value().isEmpty()) {
        kb().complain(promises.problems());
        return Optional.empty();
      }
      FactKind type = about == null ? RemediationScaffold.usual(library) : about(library, about);
      RemediationScaffold page =
          new RemediationScaffold(library, promises.value().get().actions().keySet(), type);
      String named = title == null ? "‹its title›" : title;
      String link = page.articles().stream()
          .findFirst()
          .map(article -> PageLink.markdown(named, place.file(), Path.of(article)))
          .orElseGet(() -> PageLink.markdown(named, place.id()));
      return draft(
          page.text(Optional.ofNullable(title)),
          "The page is about a " + type.subject().name()
              + "; use --about for another kind of fact.",
          "Fill in the parts marked ‹ ›: `kb check` lists them.",
          "Link to the page from an article, in its own paragraph: " + link
              + page.articles().stream().map(at -> "\n   " + at).collect(Collectors.joining()),
          "`kb test` runs its example and near miss; `kb schema --write` updates editor"
              + " completion with its id.");
    });
  }

  @Command(
      name = "article",
      description = "Create an article from a template that lists the pages it can show.",
      footer = {"%nExample:", "  kb new article lost-tokens --about token --title \"Lost tokens\""})
  int article(
      @Mixin NewFile added,
      @Parameters(paramLabel = "ID", arity = "0..1", description = NewFile.ID) @Nullable String id,
      @Option(
              names = "--about",
              paramLabel = "FACT",
              completionCandidates = CompletionCandidates.Facts.class,
              description = "List only pages about this kind of fact: server, email, ...")
          @Nullable
          String about,
      @Option(names = "--title", paramLabel = "TEXT", description = "The article's title.")
          @Nullable
          String title)
      throws IOException {
    return added.create(kb(), ScaffoldKind.ARTICLE, id == null ? "" : id, (library, place) -> {
      Optional<FactKind> type = Optional.ofNullable(about).map(name -> about(library, name));
      return draft(
          new ArticleScaffold(library, type).text(place.file(), Optional.ofNullable(title)),
          "Fill in the parts marked ‹ ›: `kb check` lists them.",
          "`kb render " + place.id() + " -o -` shows the published text.");
    });
  }

  @Command(
      name = "case",
      description =
          "Create a test case from a fact file or captures. It lists today's findings as a"
              + " comment; confirm or correct them. `kb test` runs it.",
      footer = {
        "%nExamples:",
        "  kb new case --from lost.yaml              creates cases/lost.yaml",
        "  kb new case tokens/lost --from putty.log",
        "  kb redact putty.log | kb new case tokens/lost --from -"
      })
  int caseFile(
      @Mixin NewFile added,
      @Parameters(paramLabel = "ID", arity = "0..1", description = NewFile.ID) @Nullable String id,
      @Mixin Origin origin)
      throws IOException {
    List<String> from = origin.from;
    String name = from.get(0).equals("-") ? "" : CaseName.ofFile(from.get(0));
    return added.create(
        kb(),
        ScaffoldKind.CASE,
        id == null ? ScaffoldKind.CASE.closestId(name) : id,
        (library, place) -> {
          List<Case> cases = new ArrayList<>();
          int code = new CaseInputs(kb(), library, origin.options).forEach(from, (input, alone) -> {
            if (!alone) {
              throw new IOException("a case is one fact file, or only captures");
            }
            input.facts().ifPresent(cases::add);
            return ExitCode.DONE;
          });
          return code != 0 || cases.isEmpty()
              ? Optional.empty()
              : draft(
                  new CaseScaffold(library).text(place.file(), place.layout(), cases.get(0)),
                  "Make sure that serials and names are invented: `kb redact` replaces them in a"
                      + " capture.",
                  "Fill in the expected findings under expect; today's findings are listed below"
                      + " it.",
                  "`kb test` runs it.");
        });
  }

  private static Optional<Draft> draft(String text, String... next) {
    return Optional.of(new Draft(text, List.of(next)));
  }
}
