package org.remediationkb.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.UnreadLine;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.AnsweredCommands;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.NextCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb evaluate}. */
@Command(
    addMethodSubcommands = false,
    name = "evaluate",
    description = "Diagnose a case: what is wrong, why, and which commands to run next.",
    footer = {
      "%nExamples:",
      "  kb evaluate putty.log backup.conf              two captures of one case",
      "  kb evaluate both.log --unit HQ-FW-B            one unit of several",
      "  kb evaluate putty.log --with stated.yaml       and what the customer said",
      "  kb evaluate case.yaml                          a fact file",
      "  kb evaluate case.yaml --format markdown -o worksheet.md",
      "  kb evaluate cases/ --format json | jq .findings",
      "  ssh admin@fw get system status | kb evaluate -"
    })
final class EvaluateCommand extends LibraryCommand {

  /** How a worksheet is written. */
  enum Format {
    text,
    markdown,
    html,
    json
  }

  @Mixin
  private CaseOptions options = new CaseOptions();

  @Mixin
  private OutputFile output = new OutputFile();

  @Parameters(
      paramLabel = "CASE",
      arity = "1..*",
      description =
          "Console captures, all of one case; or fact files in YAML or JSON, each a case; or"
              + " folders of them; or - for standard input.")
  private List<String> cases = new ArrayList<>();

  @Mixin
  private FormatOption<Format> format =
      new FormatOption<>(Format.text, " With several cases, json writes one line per case.");

  @Option(names = "--exit-code", description = "Exit with 1 if a case has a problem.")
  private boolean exitCode;

  @Option(
      names = "--show-unread",
      description = "List the unrecognised lines of a capture on standard error.")
  private boolean showUnread;

  private boolean further;
  private Optional<Diagnostician> diagnostician = Optional.empty();

  @Override
  int run(ContentLibrary library) throws IOException {
    return output.write(kb(), out -> evaluate(library, out));
  }

  private int evaluate(ContentLibrary library, Writer out) throws IOException {
    Edition edition = new Edition(ProgramVersion.number(), content().hash());
    return new CaseInputs(kb(), library, options).forEach(cases, (input, alone) -> {
      if (input.facts().isEmpty()) {
        return ExitCode.DONE;
      }
      Diagnosis diagnosis = diagnostician(library).diagnose(input.facts().get());
      if (further && format.value() != Format.json) {
        out.write('\n');
      }
      further = true;
      write(worksheet(library, edition, diagnosis, input), out, alone);
      input.capture().filter(capture -> showUnread).ifPresent(this::printUnread);
      return exitCode && needsDoing(diagnosis) ? ExitCode.FOUND : ExitCode.DONE;
    });
  }

  /** Asked for when a case has been read, which can be done before. */
  private Diagnostician diagnostician(ContentLibrary library) throws IOException {
    Diagnostician made =
        diagnostician.isPresent() ? diagnostician.get() : content().diagnostician(library);
    diagnostician = Optional.of(made);
    return made;
  }

  private static Worksheet worksheet(
      ContentLibrary library, Edition edition, Diagnosis diagnosis, CaseInputs.Input input) {
    Set<String> answered = input
        .capture()
        .map(capture -> AnsweredCommands.of(capture, library.commands()))
        .orElse(Set.of());
    return new Worksheet(
        library,
        edition,
        diagnosis,
        NextCommands.of(diagnosis, library, answered),
        input.capture(),
        input.sources());
  }

  private void write(Worksheet worksheet, Writer out, boolean alone) throws IOException {
    switch (format.value()) {
      case json -> worksheet.writeJson(out, alone);
      case markdown -> out.write(worksheet.markdown());
      case html -> out.write(worksheet.html());
      case text -> out.write(worksheet.text(kb().terminal().width(), output.style(kb())));
    }
  }

  private void printUnread(Capture capture) {
    for (UnreadLine line : capture.unread().first()) {
      kb().say(line.source() + ": " + line.text());
    }
    long more = capture.unread().count() - capture.unread().first().size();
    if (more > 0) {
      kb().err().println("and " + more + " more");
    }
  }

  private static boolean needsDoing(Diagnosis diagnosis) {
    return diagnosis.plan().stream().anyMatch(s -> s.remediation().severity() != Severity.INFO);
  }
}
