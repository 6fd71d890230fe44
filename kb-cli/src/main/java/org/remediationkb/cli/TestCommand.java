package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Location;
import org.remediationkb.render.report.JsonOutcomes;
import org.remediationkb.render.report.JunitReport;
import org.remediationkb.render.report.Report;
import org.remediationkb.render.report.TestRun;
import org.remediationkb.render.report.TestText;
import org.remediationkb.rules.analysis.coverage.Coverage;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ReaderPage;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.examples.ContentTests;
import org.remediationkb.rules.examples.Outcome;
import org.remediationkb.rules.examples.ReaderTests;
import org.remediationkb.rules.examples.Trial;
import org.remediationkb.rules.examples.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb test}. */
@Command(
    description = "Run the examples, near misses and cases as tests, and propose missing ones.",
    footer = {
      "%nExamples:",
      "  kb test                         all examples, near misses and cases",
      "  kb test seed-missing tokens/    only files whose path contains one of these",
      "  kb test --coverage              which test covers which sentence",
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

  @Parameters(
      paramLabel = "PATTERN",
      completionCandidates = CompletionCandidates.Remediations.class,
      arity = "0..*",
      description = "Only pages and cases whose path in the content contains this (default: all).")
  private List<String> patterns = new ArrayList<>();

  @Mixin
  private FormatOption<Format> format = new FormatOption<>(Format.text);

  @Option(
      names = "--coverage",
      description =
          "Print a table of all sentences with the tests in which they hold and in which they"
              + " alone fail; exit with 1 if a test is missing.")
  private boolean withTable;

  @Option(
      names = "--strict",
      description = "Exit with 1 on warnings too, such as an untested sentence.")
  private boolean strict;

  @Override
  int run(ContentLibrary library) throws IOException {
    TestRun run = tried(library);
    boolean isCovered = !withTable || run.coverage().gaps().isEmpty();
    boolean isClean = run.failed() == 0 && isCovered && !(strict && run.hasWarnings());
    int code = output.write(kb(), report(), run, isClean ? ExitCode.DONE : ExitCode.FOUND);
    if (format.value() != Format.text) {
      kb().err().println(run.passed() + " passed, " + run.failed() + " failed");
    }
    return code;
  }

  private TestRun tried(ContentLibrary library) throws IOException {
    ContentLayout layout = content().layout();
    List<Trial> trials = Trials.of(library, layout);
    List<ReaderPage> readers = library.readers().pages();
    Predicate<String> chosen = chosen(Stream.concat(
            trials.stream().map(trial -> path(layout, trial.at())),
            readers.stream().map(reader -> path(layout, reader.top())))
        .distinct()
        .toList());
    List<Trial> tried =
        trials.stream().filter(trial -> chosen.test(path(layout, trial.at()))).toList();
    List<Remediation> pages =
        tried.stream().flatMap(trial -> trial.page().stream()).distinct().toList();
    List<Outcome> outcomes =
        new ArrayList<>(new ContentTests(library, new Diagnostician(library)).run(tried));
    ReaderTests readerTests = new ReaderTests(library);
    readers.stream()
        .filter(reader -> chosen.test(path(layout, reader.top())))
        .forEach(reader -> outcomes.addAll(readerTests.run(reader)));
    return new TestRun(outcomes, Coverage.of(pages, trials, library.kinds()));
  }

  private Predicate<String> chosen(List<String> files) {
    for (String pattern : patterns) {
      if (files.stream().noneMatch(file -> file.contains(pattern))) {
        throw unknown(
            "page or case", pattern, files.stream().map(TestCommand::bareName).toList(), "");
      }
    }
    return file -> patterns.isEmpty() || patterns.stream().anyMatch(file::contains);
  }

  /** Within the content, because the folders above it have nothing to do with a page. */
  private static String path(ContentLayout layout, Location at) {
    return layout.within(Path.of(at.source().file())).toString();
  }

  private static String bareName(String file) {
    return String.valueOf(Path.of(file).getFileName()).replaceFirst("[.][a-z]{1,8}$", "");
  }

  private Report<TestRun> report() {
    return switch (format.value()) {
      case text -> new TestText(withTable, kb().terminal().widthOut(), output.style(kb()));
      case junit -> new JunitReport();
      case json -> new JsonOutcomes();
    };
  }
}
