package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.report.MutationJson;
import org.remediationkb.render.report.MutationText;
import org.remediationkb.render.report.Report;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.analysis.mutate.Mutator;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ReaderPage;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.examples.ReaderMutator;
import org.remediationkb.rules.examples.Trial;
import org.remediationkb.rules.examples.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kb mutate}. */
@Command(
    description = {
      "Test the tests: make each small change to the pages and check that an example or a case"
          + " catches it. Exit with 1 if a change is missed.",
      "The readers are changed as well, and what none of their samples catches is listed.",
      "JSON: remediations (changed pages), mutants, killed, equivalent (numbers of changes"
          + " made, caught, and without effect); survivors (missed changes) with remediation, file,"
          + " line, change and case; readers with mutants, killed and survivors in the same way."
    },
    footer = {
      "%nExamples:",
      "  kb mutate                  list missed changes, each with a case that would catch it",
      "  kb mutate seed-missing     change only one page"
    })
final class MutateCommand extends LibraryCommand {

  /** How it is written what tests notice. */
  enum Format {
    text,
    json
  }

  @Mixin
  private OutputFile output = new OutputFile();

  @Mixin
  private FormatOption<Format> format = new FormatOption<>(Format.text);

  @Parameters(
      paramLabel = "ID",
      completionCandidates = CompletionCandidates.Remediations.class,
      arity = "0..*",
      description = "The ids of the pages to change (default: all).")
  private List<String> ids = new ArrayList<>();

  @Override
  int run(ContentLibrary library) throws IOException {
    List<Remediation> pages = remediations(library, ids);
    List<Trial> trials = Trials.of(library, content().layout());
    Mutator mutator = new Mutator(library, trials);
    Checked<MutationReport> report = ProgressDisplay.during(
        "changing", kb().terminal(), listener -> mutator.run(pages, listener));
    kb().complain(report.problems());
    return report.value().isEmpty()
        ? ExitCode.USAGE
        : write(report.value().get(), readers(library));
  }

  /** With ids of pages about problems, the readers are left alone. */
  private ReaderMutator.Result readers(ContentLibrary library) {
    List<ReaderPage> pages = ids.isEmpty() ? library.readers().pages() : List.of();
    return new ReaderMutator(library, pages).run();
  }

  private int write(MutationReport report, ReaderMutator.Result readers) throws IOException {
    Report<MutationReport> form = switch (format.value()) {
      case text -> new MutationText(readers, kb().terminal().widthOut(), output.style(kb()));
      case json -> new MutationJson(readers);
    };
    return output.write(
        kb(), form, report, report.survivors().isEmpty() ? ExitCode.DONE : ExitCode.FOUND);
  }
}
