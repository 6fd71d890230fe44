package org.remediationkb.cli;

import java.util.ArrayList;
import java.util.List;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.drools.DrlWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kb rules}. */
@Command(
    description = "Print the Drools rules of the pages.",
    footer = {
      "%nExamples:",
      "  kb rules                 all rules, as one DRL file",
      "  kb rules bug-1218458     the rule of one page"
    })
final class RulesCommand extends LibraryCommand {

  @Parameters(
      paramLabel = "REMEDIATION",
      completionCandidates = CompletionCandidates.Remediations.class,
      arity = "0..*",
      description = "The ids of pages (default: all).")
  private List<String> ids = new ArrayList<>();

  @Override
  int run(ContentLibrary library) {
    kb().out().print(DrlWriter.write(remediations(library, ids)));
    return ExitCode.DONE;
  }
}
