package org.remediationkb.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.commonmark.node.Node;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.render.coverage.CoverageTable;
import org.remediationkb.render.terminal.Style;
import org.remediationkb.render.terminal.TerminalRenderer;
import org.remediationkb.rules.analysis.coverage.Coverage;
import org.remediationkb.rules.analysis.coverage.CoverageReport;
import org.remediationkb.rules.analysis.coverage.Gap;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Outcome;
import org.remediationkb.rules.examples.Trial;
import org.remediationkb.rules.examples.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb test}. */
@Command(
    name = "test",
    description = "Try out the examples of all pages, and the cases; propose what would show more.",
    footer = {
      "%nExamples:",
      "  kb test                         all examples, near misses and cases",
      "  kb test seed-missing tokens/    what has one of these in its path",
      "  kb test --coverage              which of them shows which sentence"
    })
final class TestCommand extends LibraryCommand {

  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..*",
      description = "Only pages and cases with this in their path (default: all).")
  private List<String> patterns = new ArrayList<>();

  @Option(
      names = "--coverage",
      description =
          "Print a table of all sentences with what shows them to hold and to fail alone; exit with"
              + " 1 where one lacks it.")
  private boolean withTable;

  @Override
  int run(ContentLibrary library) throws IOException {
    List<Trial> trials =
        Trials.of(library, content().folder().resolve("cases"), FortiTokenFacts.fileReader());
    Predicate<Trial> chosen = chosen(trials);
    Diagnostician diagnostician = new Diagnostician(library, FortiTokenFacts.TYPES);
    List<Outcome> outcomes = new ContentTests(library, diagnostician)
        .run(trials.stream().filter(chosen).toList());
    List<Remediation> pages = trials.stream()
        .filter(chosen)
        .flatMap(trial -> trial.page().stream())
        .distinct()
        .toList();
    CoverageReport coverage = Coverage.of(pages, trials, FortiTokenFacts.TYPES);
    print(outcomes, coverage);
    boolean allPassed = outcomes.stream().allMatch(Outcome::passed);
    return allPassed && (!withTable || coverage.gaps().isEmpty()) ? 0 : 1;
  }

  private Predicate<Trial> chosen(List<Trial> trials) {
    List<String> files =
        trials.stream().map(trial -> trial.source().file()).distinct().toList();
    for (String pattern : patterns) {
      if (files.stream().noneMatch(file -> file.contains(pattern))) {
        throw unknown(
            "page or case", pattern, files.stream().map(TestCommand::bareName).toList(), "");
      }
    }
    return trial ->
        patterns.isEmpty() || patterns.stream().anyMatch(trial.source().file()::contains);
  }

  private static String bareName(String file) {
    return file.replaceFirst(".*[/\\\\]", "").replaceFirst("[.][a-z]+$", "");
  }

  private void print(List<Outcome> outcomes, CoverageReport coverage) {
    PrintStream out = kb().out();
    ProblemPrinter printer = new ProblemPrinter(out, kb().terminal().colourOut());
    if (withTable) {
      Style style = kb().terminal().colourOut() ? Colours.STYLE : Style.PLAIN;
      Node table = CoverageTable.document(coverage);
      out.println(TerminalRenderer.render(table, kb().terminal().width(), style));
    }
    outcomes.forEach(outcome -> printer.print(outcome.problems()));
    for (Gap gap : coverage.gaps()) {
      printer.print(List.of(gap.problem()));
      gap.proposal().ifPresent(facts -> out.println("\n```yaml\n" + facts + "```\n"));
    }
    if (!coverage.sentences().isEmpty()) {
      out.println(summary(coverage));
    }
    long passed = outcomes.stream().filter(Outcome::passed).count();
    out.println(passed + " passed, " + (outcomes.size() - passed) + " failed");
  }

  private static String summary(CoverageReport coverage) {
    long exempt = coverage.exempt();
    return coverage.proved() + " of " + (coverage.sentences().size() - exempt)
        + " sentences shown to hold and to fail alone"
        + (exempt == 0 ? "" : "; " + exempt + " more can't fail alone");
  }
}
