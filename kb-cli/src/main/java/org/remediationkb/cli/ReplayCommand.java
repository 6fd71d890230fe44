package org.remediationkb.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.render.replay.ComparisonReport;
import org.remediationkb.render.replay.ReplayReport;
import org.remediationkb.render.replay.ReplaySummary;
import org.remediationkb.render.replay.Tally;
import org.remediationkb.render.terminal.TerminalRenderer;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.diagnosis.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb replay}. */
@Command(
    addMethodSubcommands = false,
    description = {
      "Diagnose an archive of cases, and count what holds in them.",
      "Each file is a case: a console capture or a fact file; in a file that ends in .jsonl or .ndjson,"
          + " each line is a case, always. A case that can't be diagnosed is counted as well."
    },
    footer = {
      "%nExamples:",
      "  kb replay cases-2025.tar.gz                    what occurred how often",
      "  kb replay cases/ old.zip --results r.jsonl     and a line for each case; goes on where a",
      "                                                 replay with the same file was interrupted",
      "  kb replay cases.zip --by folder                each folder of the archive is a case",
      "  kb replay --merge r1.jsonl r2.jsonl            one report of several results",
      "  kb replay cases.jsonl --against v1             which cases an edit changes, with examples",
      "  kb replay cases/ --format html -o report.html  for a browser, with bars to compare",
      "  kb replay cases/ --format json | jq .findings"
    })
final class ReplayCommand extends LibraryCommand {

  /** How a report is written. */
  enum Format {
    text,
    markdown,
    html,
    json
  }

  @Parameters(
      paramLabel = "ARCHIVE",
      arity = "1..*",
      description = "Folders, files, .zip, .tar, .tar.gz or .gz; or - for standard input.")
  private List<String> archives = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "What is a case: one of ${COMPLETION-CANDIDATES} (default: file). With folder, the"
              + " files that are directly in one folder are a case: its captures together, and what its"
              + " fact files add. An archive counts as the folder of the files that are in none.")
  private ArchivedCases.By by = ArchivedCases.By.file;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description =
          "Also write a line of JSON for each case: the name of its file, what holds, what may hold, and of "
              + "lines that nothing reads what they look like, without names and secrets.")
  private @Nullable Path results;

  @Option(
      names = "--merge",
      description = "Treat the files as results of earlier replays, and add them up.")
  private boolean merge;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description =
          "Instead, report which cases change compared with other content: a folder, or a git"
              + " revision of the content folder. Cases that change alike are counted together, with the"
              + " smallest of them as an example: without names, and ready to be a case of the content.")
  private @Nullable String against;

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description =
          "Also add the counts to those of earlier replays in a folder, for `kb site --history"
              + " DIR`: numbers of cases only, none below five, and nothing of a case.")
  private @Nullable Path history;

  @Option(
      names = "--again",
      paramLabel = "N",
      description =
          "Cases that say the same are decided once. Each N-th is decided all the same, and must have the"
              + " outcome of its like (default: ${DEFAULT-VALUE}); with 1, every case is.")
  private int again = LibraryJudge.AGAIN;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many cases to diagnose at once (default: one per processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin
  private OutputFile output = new OutputFile();

  @Mixin
  private FormatOption<Format> format = new FormatOption<>(Format.text);

  private final Tally tally = new Tally();

  @Override
  int run(ContentLibrary library) throws IOException {
    if (jobs < 1) {
      throw wrongUsage("--jobs must be at least 1");
    }
    if (again < 1) {
      throw wrongUsage("--again must be at least 1");
    }
    if (merge && results != null) {
      throw wrongUsage("--merge reads results and writes none");
    }
    if (against != null && (merge || results != null || history != null)) {
      throw wrongUsage(
          "--against compares cases: it goes with none of --results, --merge and --history");
    }
    List<InputFile> files = CaseInputs.files(archives);
    Edition edition = new Edition(ProgramVersion.number(), content().hash());
    if (against != null) {
      return compare(against, library, edition, files);
    }
    int code = merge ? merge(edition, files) : replay(library, edition, files);
    if (tally.cases() == 0) {
      return noCase();
    }
    if (tally.unusable() == tally.cases()) {
      kb().say("kb: not one of the cases can be diagnosed; the report says why");
    }
    if (history != null) {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      new ReplayHistory(history).add(ReplaySummary.of(tally, edition, today));
    }
    ReplayReport report = new ReplayReport(library, edition);
    return output.write(kb(), out -> {
      write(report, out);
      return code;
    });
  }

  private int replay(ContentLibrary library, Edition edition, List<InputFile> files)
      throws IOException {
    LibraryJudge judge =
        new LibraryJudge(KnowledgeBase.of(library, content().diagnostician(library)), again);
    if (results == null) {
      return judgeAll(files, judge, name -> false, tally::add);
    }
    try (ReplayJournal journal = ReplayJournal.open(results, edition, tally::add)) {
      int code = judgeAll(files, judge, journal::hasDone, outcome -> {
        journal.add(outcome);
        tally.add(outcome);
      });
      journal.finish();
      return code;
    }
  }

  private int compare(String old, ContentLibrary library, Edition edition, List<InputFile> files)
      throws IOException {
    try (ContentVersion version = ContentVersion.of(old, content().layout())) {
      Checked<ContentLibrary> before = version.read();
      if (before.value().isEmpty()) {
        kb().complain(before.problems());
        return ExitCode.USAGE;
      }
      KnowledgeBase base = KnowledgeBase.of(library, content().diagnostician(library));
      ReplayComparison comparison = new ReplayComparison(before.value().get(), base, again);
      int code = judgeAll(files, comparison.judge(), name -> false, comparison::take);
      if (comparison.cases() == 0) {
        return noCase();
      }
      ComparisonReport report =
          comparison.report(edition, version.name(), ContentHash.of(version.layout()));
      return output.write(kb(), out -> {
        write(report, library, out);
        return code;
      });
    }
  }

  private int noCase() {
    kb().say("kb: there is no case in " + String.join(", ", archives) + ": nothing to report");
    return ExitCode.USAGE;
  }

  private <R> int judgeAll(
      List<InputFile> files,
      CaseJudge<R> judge,
      CaseReplay.Filter filter,
      OrderedWork.Taker<R> taker)
      throws IOException {
    try (OrderedWork<List<R>> work = new OrderedWork<>(jobs, results -> {
      for (R result : results) {
        taker.take(result);
      }
    })) {
      int code = new ArchivedCases(kb(), by, new CaseReplay<>(work, judge, filter)).read(files);
      work.finish();
      return code;
    }
  }

  private int merge(Edition edition, List<InputFile> files) throws IOException {
    for (InputFile file : files) {
      try (BufferedReader in =
          new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
        ReplayJournal.checkHead(file.name(), in.readLine(), edition);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          tally.add(ReplayJournal.outcome(file.name(), line));
        }
      }
    }
    return ExitCode.DONE;
  }

  private void write(ReplayReport report, Writer out) throws IOException {
    if (format.value() == Format.json) {
      report.writeJson(tally, out);
      return;
    }
    if (format.value() == Format.html) {
      out.write(report.html(tally));
      return;
    }
    write(report.document(tally), out);
  }

  private void write(ComparisonReport report, ContentLibrary library, Writer out)
      throws IOException {
    switch (format.value()) {
      case json -> report.writeJson(out);
      case html -> out.write(report.html(library.commands()));
      case text, markdown -> write(report.document(), out);
    }
  }

  private void write(Node document, Writer out) throws IOException {
    out.write(
        format.value() == Format.markdown
            ? MarkdownWriter.write(document)
            : TerminalRenderer.render(document, kb().terminal().widthOut(), output.style(kb())));
  }
}
