package org.remediationkb.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.render.report.JsonOutcomes;
import org.remediationkb.render.report.JunitReport;
import org.remediationkb.render.report.ProblemReport;
import org.remediationkb.render.report.TestReport;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb test}. */
@Command(
    name = "test",
    description = "Try out the examples of all pages, and the cases.",
    footer = {
      "%nExamples:",
      "  kb test --content drafts",
      "  kb test --format junit -o target/kb-test.xml    for a CI server"
    })
final class TestCommand extends LibraryCommand {

  /** How outcomes are written. */
  enum Format {
    text,
    junit,
    json
  }

  @Mixin
  private OutputFile output = new OutputFile();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Override
  int run(ContentLibrary library) throws IOException {
    FactFileReader reader = FortiTokenFacts.fileReader();
    Diagnostician diagnostician = new Diagnostician(library, FortiTokenFacts.TYPES);
    ContentTests tests = new ContentTests(library, diagnostician, reader);
    List<Outcome> outcomes = new ArrayList<>(tests.pages());
    outcomes.addAll(tests.cases(content().folder().resolve("cases")));
    return report(outcomes);
  }

  private int report(List<Outcome> outcomes) throws IOException {
    long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
    output.write(kb(), out -> write(outcomes, out));
    PrintStream summary = format == Format.text ? kb().out() : kb().err();
    summary.println((outcomes.size() - failed) + " passed, " + failed + " failed");
    return failed == 0 ? 0 : 1;
  }

  private int write(List<Outcome> outcomes, Writer out) throws IOException {
    TestReport report = switch (format) {
      case text -> text(ProblemPrinter.report(output.takesColours(kb())));
      case junit -> new JunitReport();
      case json -> new JsonOutcomes();
    };
    report.write(outcomes, out);
    return 0;
  }

  private static TestReport text(ProblemReport problems) {
    return (outcomes, out) -> {
      for (Outcome outcome : outcomes) {
        problems.write(outcome.problems(), out);
      }
    };
  }
}
