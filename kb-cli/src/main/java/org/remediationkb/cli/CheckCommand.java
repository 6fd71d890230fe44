package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.remediationkb.model.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kb check}. */
@Command(
    name = "check",
    description = "Find what is wrong with the content.",
    footer = {
      "%nExamples:",
      "  kb check                     all that is wrong with the shipped content",
      "  kb check --content drafts    with another folder",
      "  kb check --fix               mend what nobody has to think about, then check"
    })
final class CheckCommand implements Callable<Integer> {

  @ParentCommand
  private Kb kb = Kb.unset();

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Option(
      names = "--fix",
      description = "Mend what has only one remedy: words in angle brackets that count as HTML, and"
          + " ids that are misspelled beyond doubt.")
  private boolean fix;

  @Override
  public Integer call() throws IOException {
    List<Problem> problems = fix
        ? content.problemsAfterFixing(change -> kb.err().println("fixed " + change))
        : content.problems();
    new ProblemPrinter(kb.out(), kb.terminal().colourOut()).print(problems);
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    kb.err()
        .println(
            problems.isEmpty()
                ? "Nothing is wrong."
                : errors + " error(s), " + warnings + " warning(s).");
    return problems.isEmpty() ? 0 : 1;
  }
}
