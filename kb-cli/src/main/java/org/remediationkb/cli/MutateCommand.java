package org.remediationkb.cli;

import java.io.IOException;
import java.util.List;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.analysis.mutate.Mutator;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.examples.Trial;
import org.remediationkb.rules.examples.Trials;
import picocli.CommandLine.Command;

/** {@code kb mutate}. */
@Command(
    name = "mutate",
    description =
        "Change the pages in every small way, and see whether an example or a case notices.",
    footer = {"%nExample:", "  kb mutate      lists what no test notices, with the case that would"
    })
final class MutateCommand extends LibraryCommand {

  @Override
  int run(ContentLibrary library) throws IOException {
    FactFileReader reader = FortiTokenFacts.fileReader();
    List<Trial> trials = Trials.of(library, content().folder().resolve("cases"), reader);
    MutationReport report = new Mutator(library, trials, reader, FortiTokenFacts.TYPES).run();
    for (MutationReport.Survivor survivor : report.survivors()) {
      kb().out().println(survivor.mutant() + ": nothing notices; this case would:");
      survivor.killer().lines().forEach(line -> kb().out().println("    " + line));
    }
    kb().out()
        .printf(
            "%d changes: %d noticed, %d not, %d make no difference to any case%n",
            report.mutants(),
            report.killed(),
            report.survivors().size(),
            report.equivalent().size());
    return report.survivors().isEmpty() ? 0 : 1;
  }
}
