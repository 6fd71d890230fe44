package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code kb check}. */
@Command(
    name = "check",
    description = "Find what is wrong with the content.",
    footer = {
      "%nExamples:",
      "  kb check                     all that is wrong with the shipped content",
      "  kb check --content drafts    with another folder"
    })
final class CheckCommand implements Callable<Integer> {

  @ParentCommand
  private Kb kb = Kb.unset();

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Override
  public Integer call() throws IOException {
    Checked<ContentLibrary> library = content.read();
    List<Problem> problems = new ArrayList<>(library.problems());
    library.value().ifPresent(read -> problems.addAll(beyondReading(read)));
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

  private static List<Problem> beyondReading(ContentLibrary library) {
    List<Problem> problems =
        new ArrayList<>(TemplateCheck.problems(library, FortiTokenFacts.TYPES));
    if (problems.isEmpty()) {
      problems.addAll(new ArticleRenderer(library, FortiTokenFacts.TYPES).problems());
    }
    return problems;
  }
}
