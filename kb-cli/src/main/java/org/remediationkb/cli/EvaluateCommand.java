package org.remediationkb.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.terminal.Style;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.NextCommands;
import org.remediationkb.rules.drools.DroolsEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb evaluate}. */
@Command(
    name = "evaluate",
    description = "Say what is wrong in a case, why, and what to run next.",
    footer = {
      "%nExamples:",
      "  kb evaluate case.yaml                        for a person at a terminal",
      "  kb evaluate case.yaml --format markdown -o worksheet.md",
      "  kb evaluate cases/ --format json | jq .findings",
      "  ssh host cat case.yaml | kb evaluate -"
    })
final class EvaluateCommand implements Callable<Integer> {

  /** How a worksheet is written. */
  enum Format {
    text,
    markdown,
    html,
    json
  }

  @ParentCommand
  private Kb kb = Kb.unset();

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Mixin
  private OutputFile output = new OutputFile();

  @Parameters(
      paramLabel = "CASE",
      arity = "1..*",
      description = "Fact files in YAML or JSON, folders of them, or - for standard input.")
  private List<String> cases = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: text). Of several cases, json writes one line each.")
  private Format format = Format.text;

  @Option(
      names = "--exit-code",
      description = "Exit with 1 where a case has anything that needs doing.")
  private boolean exitCode;

  @Override
  public Integer call() throws IOException {
    Thread preparation = new Thread(DroolsEngine::prepare, "prepare Drools");
    preparation.setDaemon(true);
    preparation.start();
    return kb.withLibrary(content, library -> output.write(kb, out -> evaluate(library, out)));
  }

  private int evaluate(ContentLibrary library, Writer out) throws IOException {
    List<String> files = CaseFiles.expand(cases);
    CaseFiles reader = new CaseFiles(FortiTokenFacts.fileReader());
    Diagnostician diagnostician = new Diagnostician(library, FortiTokenFacts.TYPES);
    int code = 0;
    for (int i = 0; i < files.size(); i++) {
      Checked<FactFile> file = reader.read(files.get(i));
      new ProblemPrinter(kb.err(), kb.terminal().colourErr()).print(file.problems());
      if (file.value().isEmpty()) {
        code = CommandLine.ExitCode.USAGE;
      } else {
        Diagnosis diagnosis = diagnostician.diagnose(file.value().get().facts());
        write(library, diagnosis, out, i > 0, files.size() == 1);
        code = Math.max(code, exitCode && needsDoing(diagnosis) ? 1 : 0);
      }
    }
    return code;
  }

  private void write(
      ContentLibrary library, Diagnosis diagnosis, Writer out, boolean further, boolean alone)
      throws IOException {
    Worksheet worksheet = new Worksheet(
        library, FortiTokenFacts.TYPES, diagnosis, NextCommands.of(diagnosis, library, Set.of()));
    if (further && format != Format.json) {
      out.write('\n');
    }
    switch (format) {
      case json -> worksheet.writeJson(out, alone);
      case markdown -> out.write(worksheet.markdown());
      case html -> out.write(worksheet.html());
      case text -> out.write(worksheet.text(kb.terminal().width(), colours()));
    }
  }

  private Style colours() {
    return output.file().isEmpty() && kb.terminal().colourOut() ? Colours.STYLE : Style.PLAIN;
  }

  private static boolean needsDoing(Diagnosis diagnosis) {
    return diagnosis.plan().stream().anyMatch(s -> s.remediation().severity() != Severity.INFO);
  }
}
