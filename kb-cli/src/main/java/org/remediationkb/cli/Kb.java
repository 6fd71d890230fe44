package org.remediationkb.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.RunningText;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code kb} with its subcommands. It has no annotations, as whatever runs at each start:
 * picocli would read them by reflection, and Java make a class of each kind of annotation.
 */
final class Kb implements Runnable {

  private static final Map<String, String> EXIT_CODES = exitCodes();

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final OptionSpec verbose = ofAll("--verbose")
      .description("Show the stack trace of an internal error.")
      .build();

  private final OptionSpec noPager = ofAll("--no-pager")
      .description("Don't show long output in a pager (KB_PAGER, PAGER or less).")
      .build();

  private Terminal terminal;
  private final PrintStream out;
  private final PrintStream err;

  private final Optional<HeadStart> headStart;

  Kb(Terminal terminal, PrintStream out, PrintStream err, Optional<HeadStart> headStart) {
    this.headStart = headStart;
    this.terminal = terminal;
    this.out = out;
    this.err = err;
    describe();
  }

  private void describe() {
    spec.name("kb")
        .versionProvider(new ProgramVersion())
        .scopeType(ScopeType.INHERIT)
        .addOption(ofAll("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build())
        .addOption(ofAll("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build())
        .addOption(verbose)
        .addOption(noPager)
        .addOption(ofAll("--color")
            .paramLabel("WHEN")
            .type(Terminal.Colours.class)
            .setter(new Colouring())
            .description(
                "Use colours: one of ${COMPLETION-CANDIDATES} (default: auto, on a terminal).")
            .build())
        .usageMessage()
        .description("A remediation knowledge base: diagnoses cases, explains causes, and proposes"
            + " next steps.")
        .synopsisSubcommandLabel("COMMAND")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(EXIT_CODES);
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done");
    codes.put(
        "1",
        "problems or differences found (check, test, prove, mutate; evaluate and diff with"
            + " --exit-code)");
    codes.put("2", "wrong usage, unreadable input or unwritable output");
    codes.put("3", "internal error, a bug in kb");
    return codes;
  }

  /** An option of all commands. */
  private static OptionSpec.Builder ofAll(String... names) {
    return OptionSpec.builder(names).scopeType(ScopeType.INHERIT).type(boolean.class);
  }

  /** Takes notice of the colours at once: help may be next. */
  private final class Colouring implements CommandLine.Model.ISetter {
    @Override
    public <T> @Nullable T set(@Nullable T colours) {
      if (colours instanceof Terminal.Colours wanted) {
        terminal = terminal.with(wanted);
        spec.commandLine().setColorScheme(ScreenStyle.help(terminal.styleOut()));
      }
      return null; // nobody asks what it was
    }
  }

  /** The command as picocli has it, with no subcommand yet. */
  CommandSpec spec() {
    return spec;
  }

  /** Something to do with a library, which returns an exit code. */
  interface LibraryTask {
    int run(ContentLibrary library) throws IOException;
  }

  /** Does something with the library of a folder; where that has errors, prints them instead. */
  int withLibrary(ContentFolder content, LibraryTask task) throws IOException {
    content.begin(headStart);
    Checked<ContentLibrary> library = content.read();
    if (library.value().isEmpty()) {
      complain(library.problems());
      content.hint(library.problems()).ifPresent(this::say);
      return ExitCode.USAGE;
    }
    int code = task.run(library.value().get());
    out.flush();
    content.keep(library.value().get());
    return code;
  }

  /** Does something with what there is of a library; where some of it has errors, says so. */
  int withDraft(ContentFolder content, LibraryTask task) throws IOException {
    Checked<ContentLibrary> draft = content.readDraft();
    if (draft.value().isEmpty()) {
      complain(draft.problems());
      return ExitCode.USAGE;
    }
    int code = task.run(draft.value().get());
    if (draft.problems().stream().anyMatch(Problem::isError)) {
      say("kb: files with errors in " + content.layout()
          + " are ignored here; `kb check` lists the errors");
    }
    return code;
  }

  /** A mistake of whoever called the command. */
  CommandLine.ParameterException wrongUsage(String message) {
    List<CommandLine> called = spec.commandLine().getParseResult().asCommandLineList();
    return new CommandLine.ParameterException(called.get(called.size() - 1), message);
  }

  /**
   * The wrong usage of a name that does not exist.
   *
   * @param otherwise what to say where no other name is close
   */
  CommandLine.ParameterException unknown(
      String what, String name, Collection<String> names, String otherwise) {
    String help =
        DidYouMean.closest(name, names).map(n -> "; did you mean " + n + "?").orElse(otherwise);
    return wrongUsage("unknown " + what + " " + name + help);
  }

  /** Prints problems on standard error. */
  void complain(List<Problem> problems) {
    ProblemFormatter formatter = new ProblemFormatter(terminal.widthErr(), terminal.styleErr());
    problems.forEach(problem -> err.println(formatter.format(problem)));
  }

  /** Prints a line on standard error. Whatever is in it can't steer the terminal. */
  void say(String line) {
    RunningText text = new RunningText();
    text.add(RunningText.Look.TEXT, ControlCharacters.visible(line));
    err.println(text.hanging(terminal.widthErr(), "    ", terminal.styleErr()));
  }

  /** Prints the name of a file that was written. */
  void list(Path file) {
    out.println(ControlCharacters.visible(file.toString()));
  }

  /** Writes to standard output; on a terminal in the reader's pager. */
  int show(OutputFile.Task task) throws IOException {
    Optional<String> command = isGiven(noPager) ? Optional.empty() : terminal.pager();
    if (command.isEmpty()) {
      return OutputFile.write(out, task);
    }
    out.flush();
    try (Pager pager = new Pager(command.get(), out)) {
      return OutputFile.write(pager, task);
    }
  }

  Terminal terminal() {
    return terminal;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** What an option or a parameter was given, empty where it was not. */
  static <T> Optional<T> given(ArgSpec argument) {
    return Optional.ofNullable(argument.<T>getValue());
  }

  /** Whether an option without a value was given. */
  static boolean isGiven(OptionSpec option) {
    return Boolean.TRUE.equals(option.getValue());
  }

  boolean verbose() {
    return isGiven(verbose);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
  }
}
