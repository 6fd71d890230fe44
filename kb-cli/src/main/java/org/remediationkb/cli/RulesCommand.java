package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.drools.DrlWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kb rules}. */
@Command(
    name = "rules",
    description = "Print the Drools rules that the pages are.",
    footer = {
      "%nExamples:",
      "  kb rules                 all of them, as one DRL file",
      "  kb rules bug-1218458     the rule of one page"
    })
final class RulesCommand implements Callable<Integer> {

  @ParentCommand
  private Kb kb = Kb.unset();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Parameters(
      paramLabel = "REMEDIATION",
      arity = "0..*",
      description = "The ids of pages (default: all).")
  private List<String> ids = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    return kb.withLibrary(content, this::print);
  }

  private int print(ContentLibrary library) {
    if (ids.isEmpty()) {
      kb.out().print(DrlWriter.write(library.remediations().values()));
      return 0;
    }
    List<Remediation> pages = ids.stream().map(id -> page(library, id)).toList();
    pages.forEach(page -> kb.out().print(DrlWriter.rule(page)));
    return 0;
  }

  private Remediation page(ContentLibrary library, String id) {
    return library
        .remediation(id)
        .orElseThrow(() -> new CommandLine.ParameterException(
            spec.commandLine(),
            "there is no remediation " + id
                + DidYouMean.closest(id, library.remediations().keySet())
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("")));
  }
}
