package org.remediationkb.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code kb} with its subcommands. */
@Command(
    addMethodSubcommands = false, // there are none, and looking for them takes a while
    name = "kb",
    description =
        "A remediation knowledge base: diagnoses cases, explains causes, and proposes next steps.",
    versionProvider = ProgramVersion.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:problems or differences found (check, test, prove, mutate; evaluate and diff with"
          + " --exit-code)",
      "2:wrong usage, unreadable input or unwritable output",
      "3:internal error, a bug in kb"
    })
final class Kb implements Runnable {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an internal error.")
  private boolean verbose;

  @Option(
      names = "--no-pager",
      scope = ScopeType.INHERIT,
      description = "Don't show long output in a pager (KB_PAGER, PAGER or less).")
  private boolean noPager;

  private Terminal terminal;
  private final PrintStream out;
  private final PrintStream err;

  private final Optional<HeadStart> headStart;

  Kb(Terminal terminal, PrintStream out, PrintStream err, Optional<HeadStart> headStart) {
    this.headStart = headStart;
    this.terminal = terminal;
    this.out = out;
    this.err = err;
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Use colours: one of ${COMPLETION-CANDIDATES} (default: auto, on a terminal).")
  void setColours(Terminal.Colours colours) {
    terminal = terminal.with(colours);
    spec.root().commandLine().setColorScheme(ScreenStyle.help(terminal.styleOut()));
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
    ProblemFormatter formatter = new ProblemFormatter(terminal.styleErr());
    problems.forEach(problem -> err.println(formatter.format(problem)));
  }

  /** Prints a line on standard error. Whatever is in it can't steer the terminal. */
  void say(String line) {
    err.println(ControlCharacters.visible(line));
  }

  /** Prints the name of a file that was written. */
  void list(Path file) {
    out.println(ControlCharacters.visible(file.toString()));
  }

  /** Writes to standard output; on a terminal in the reader's pager. */
  int show(OutputFile.Task task) throws IOException {
    Optional<String> command = noPager ? Optional.empty() : terminal.pager();
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

  boolean verbose() {
    return verbose;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
  }
}
