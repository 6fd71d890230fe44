package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.UnreadLine;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.worksheet.Worksheet;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.translation.Translation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code kb evaluate}, which describes itself without annotations, for the reason that {@link Kb} has. */
final class EvaluateCommand extends LibraryCommand {

  private static final String[] FOOTER = {
    "%nExamples:",
    "  kb evaluate putty.log backup.conf              two captures of one case",
    "  kb evaluate both.log --unit HQ-FW-B            one unit of several",
    "  kb evaluate putty.log --with stated.yaml       and what the customer said",
    "  kb evaluate case.yaml                          a fact file",
    "  kb evaluate cases/ --brief                     only the plan of each",
    "  kb evaluate case.yaml --format markdown -o worksheet.md",
    "  kb evaluate case.yaml --language de            in German, as far as it is translated",
    "  kb evaluate cases/ --format json | jq .findings",
    "  zcat cases.jsonl.gz | kb evaluate --stream     a case and a result per line",
    "  ssh admin@fw get system status | kb evaluate -"
  };

  /** How a worksheet is written. */
  enum Format {
    text,
    markdown,
    html,
    json
  }

  private final CaseOptions options = new CaseOptions();
  private final OutputFile output = new OutputFile();
  private final FormatOption<Format> format =
      new FormatOption<>(Format.text, " With several cases, json writes one line per case.");

  private final PositionalParamSpec cases = PositionalParamSpec.builder()
      .paramLabel("CASE")
      .arity("0..*")
      .description(
          "Console captures, all of one case; or fact files in YAML or JSON, each a case; or"
              + " folders of them; or - for standard input.")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .build();

  private final OptionSpec brief =
      flag("--brief", "Print only the plan, with a line for each step.");

  private final OptionSpec language = OptionSpec.builder("--language")
      .paramLabel("TAG")
      .description("Write worksheets in this language, such as de, as far as pages are translated."
          + " In JSON, keys, ids and severities stay the same.")
      .type(String.class)
      .build();

  private final OptionSpec exitCode = flag("--exit-code", "Exit with 1 if a case has a problem.");

  private final OptionSpec showUnread =
      flag("--show-unread", "List the unrecognised lines of a capture on standard error.");

  private final OptionSpec stream = flag(
      "--stream",
      "Read a case per line: a fact file as JSON, or {\"name\", \"capture\"}, from the"
          + " files or standard input; write a result per line, as JSON. What is wrong with a line"
          + " is its result, {\"line\", \"error\": {\"code\", \"message\"}}.");

  private final OptionSpec jobs = OptionSpec.builder("--jobs")
      .paramLabel("N")
      .description(
          "With --stream: how many cases to evaluate at once (default: one per processor).")
      .type(int.class)
      .initialValue(Runtime.getRuntime().availableProcessors())
      .build();

  private boolean further;
  private Optional<EvaluationBasis> basis = Optional.empty();

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /** The command as picocli has it. */
  CommandSpec describe() {
    CommandSpec command = describeBare();
    command
        .usageMessage()
        .description("Diagnose a case: what is wrong, why, and which commands to run next.")
        .footer(FOOTER);
    content().addTo(command);
    options.addTo(command);
    output.addTo(command);
    format.addTo(command);
    command.addPositional(cases);
    for (OptionSpec option : List.of(brief, language, exitCode, showUnread, stream, jobs)) {
      command.addOption(option);
    }
    return command;
  }

  private List<String> cases() {
    return Kb.<List<String>>given(cases).orElse(List.of());
  }

  @Override
  int run(ContentLibrary library) throws IOException {
    if (cases().isEmpty() && !Kb.isGiven(stream)) {
      throw wrongUsage("Missing required parameter: 'CASE'");
    }
    if (Kb.isGiven(brief) && format.value() != Format.text) {
      throw wrongUsage("--brief can't be combined with --format " + format.value());
    }
    if (!isLanguageReady(library)) {
      return ExitCode.USAGE;
    }
    return Kb.isGiven(stream)
        ? output.write(kb(), out -> stream(library, out))
        : output.show(kb(), out -> evaluate(library, out));
  }

  /** Prepares another language where one is asked for; where that has errors, prints them. */
  private boolean isLanguageReady(ContentLibrary library) throws IOException {
    Optional<String> tag = Kb.given(language);
    if (tag.isEmpty()) {
      return true;
    }
    Checked<Translation> translation = Translations.of(tag.get(), this, library);
    kb().complain(translation.problems());
    if (translation.value().isEmpty()) {
      return false;
    }
    basis =
        Optional.of(EvaluationBasis.of(library, content(), translation.value().get()));
    return true;
  }

  private int evaluate(ContentLibrary library, Writer out) throws IOException {
    return new CaseInputs(kb(), library, options).forEach(cases(), (input, alone) -> {
      if (input.facts().isEmpty()) {
        return ExitCode.DONE;
      }
      Evaluation evaluation = Evaluation.of(basis(library), input);
      if (further && format.value() != Format.json) {
        out.write('\n');
      }
      further = true;
      write(evaluation.worksheet(), out, alone);
      input.capture().filter(capture -> Kb.isGiven(showUnread)).ifPresent(this::printUnread);
      return Kb.isGiven(exitCode) && evaluation.needsDoing() ? ExitCode.FOUND : ExitCode.DONE;
    });
  }

  private int stream(ContentLibrary library, Writer out) throws IOException {
    refuseWithStream();
    CaseStream lines = new CaseStream(basis(library), jobs.<Integer>getValue());
    for (InputFile file : CaseInputs.files(cases().isEmpty() ? List.of("-") : cases())) {
      try (InputStream in = file.open()) {
        lines.evaluate(file.name(), in, out);
      }
    }
    return ExitCode.DONE;
  }

  /** Options that are of one case, or of a person who reads. */
  private void refuseWithStream() throws IOException {
    boolean isOfOneCase = options.unit().isPresent() || !options.with().isEmpty();
    if (isOfOneCase || Kb.isGiven(showUnread) || Kb.isGiven(exitCode) || Kb.isGiven(brief)) {
      throw wrongUsage(
          "--stream can't be combined with --unit, --with, --show-unread, --exit-code or --brief");
    }
    if (jobs.<Integer>getValue() < 1) {
      throw wrongUsage("--jobs must be at least 1");
    }
  }

  /** Asked for when a case has been read, which can be done before. */
  private EvaluationBasis basis(ContentLibrary library) throws IOException {
    EvaluationBasis made = basis.isPresent() ? basis.get() : EvaluationBasis.of(library, content());
    basis = Optional.of(made);
    return made;
  }

  private void write(Worksheet worksheet, Writer out, boolean alone) throws IOException {
    switch (format.value()) {
      case json -> worksheet.writeJson(out, alone);
      case markdown -> out.write(worksheet.markdown());
      case html -> out.write(worksheet.html());
      case text -> out.write(text(worksheet));
    }
  }

  private String text(Worksheet worksheet) {
    int width = kb().terminal().widthOut();
    TextStyle style = output.style(kb());
    return Kb.isGiven(brief) ? worksheet.brief(width, style) : worksheet.text(width, style);
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
}
