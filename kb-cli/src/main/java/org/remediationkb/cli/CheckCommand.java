package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.report.GithubAnnotations;
import org.remediationkb.render.report.JsonProblems;
import org.remediationkb.render.report.ProblemText;
import org.remediationkb.render.report.Report;
import org.remediationkb.render.report.SarifLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb check}. */
@Command(
    description = "Check the content for errors.",
    footer = {
      "%nExamples:",
      "  kb check                     check the shipped content",
      "  kb check --content drafts    check a folder together with the shipped content",
      "  kb check --strict            exit with 1 on warnings too, for a CI server",
      "  kb check --fix               apply unambiguous fixes, then check",
      "  kb check --watch             check again on every change, until Ctrl-C",
      "  kb check --format sarif -o kb.sarif",
      "  kb check --format github     annotations for GitHub Actions"
    })
final class CheckCommand extends KbCommand {

  /** How problems are written. */
  enum Format {
    text,
    json,
    sarif,
    github
  }

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Mixin
  private OutputFile output = new OutputFile();

  @Mixin
  private FormatOption<Format> format = new FormatOption<>(Format.text);

  @Option(
      names = "--fix",
      description =
          "Apply unambiguous fixes: escape words in angle brackets that are parsed as HTML, and"
              + " correct misspelled ids.")
  private boolean fix;

  @Option(names = "--strict", description = "Exit with 1 on warnings too, not only on errors.")
  private boolean strict;

  @Option(names = "--watch", description = "Check again whenever a content file changes.")
  private boolean watch;

  @Override
  public Integer call() throws IOException {
    if (!watch) {
      return check();
    }
    try (FolderWatch changes = new FolderWatch(content.existing().roots())) {
      kb().say("Watching " + content.layout() + "; press Ctrl-C to stop.");
      return new WatchLoop(kb(), this::check).run(changes);
    }
  }

  private int check() throws IOException {
    List<Problem> problems = fix
        ? content.problemsAfterFixing(change -> kb().say("fixed " + change))
        : content.problems();
    long errors = problems.stream().filter(Problem::isError).count();
    boolean isClean = strict ? problems.isEmpty() : errors == 0;
    int code = output.write(kb(), report(), problems, isClean ? ExitCode.DONE : ExitCode.FOUND);
    content.hint(problems).ifPresent(kb()::say);
    long warnings = problems.size() - errors;
    kb().err()
        .println(
            problems.isEmpty()
                ? "No problems found."
                : CountedNoun.of(errors, "error") + ", " + CountedNoun.of(warnings, "warning")
                    + ".");
    return code;
  }

  private Report<List<Problem>> report() {
    return switch (format.value()) {
      case text -> new ProblemText(kb().terminal().widthOut(), output.style(kb()));
      case json -> new JsonProblems();
      case sarif -> new SarifLog();
      case github -> new GithubAnnotations();
    };
  }
}
