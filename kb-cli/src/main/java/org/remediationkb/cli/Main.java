package org.remediationkb.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.remediationkb.model.problem.ControlCharacters;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  /** The subcommands by their names, in the order of the help. */
  private static final Map<String, Class<?>> SUBCOMMANDS = new LinkedHashMap<>();

  static {
    SUBCOMMANDS.put("evaluate", EvaluateCommand.class);
    SUBCOMMANDS.put("replay", ReplayCommand.class);
    SUBCOMMANDS.put("render", RenderCommand.class);
    SUBCOMMANDS.put("facts", FactsCommand.class);
    SUBCOMMANDS.put("redact", RedactCommand.class);
    SUBCOMMANDS.put("explain", ExplainCommand.class);
    SUBCOMMANDS.put("check", CheckCommand.class);
    SUBCOMMANDS.put("test", TestCommand.class);
    SUBCOMMANDS.put("prove", ProveCommand.class);
    SUBCOMMANDS.put("mutate", MutateCommand.class);
    SUBCOMMANDS.put("diff", DiffCommand.class);
    SUBCOMMANDS.put("new", NewCommand.class);
    SUBCOMMANDS.put("vocabulary", VocabularyCommand.class);
    SUBCOMMANDS.put("reference", ReferenceCommand.class);
    SUBCOMMANDS.put("site", SiteCommand.class);
    SUBCOMMANDS.put("preview", PreviewCommand.class);
    SUBCOMMANDS.put("publish", PublishCommand.class);
    SUBCOMMANDS.put("rules", RulesCommand.class);
    SUBCOMMANDS.put("schema", SchemaCommand.class);
    SUBCOMMANDS.put("help", HelpCommand.class);
    SUBCOMMANDS.put("generate-completion", CompletionCommand.class);
    SUBCOMMANDS.put("generate-manual", ManualCommand.class);
  }

  /** The subcommands that tell of all others. */
  private static final Set<String> ABOUT_ALL =
      Set.of("help", "generate-completion", "generate-manual");

  private static final Set<String> VERSION = Set.of("--version", "-V");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    quietLoggers();
    Optional<HeadStart> headStart = HeadStart.of(args);
    // No option has such a type, and picocli would load each of them.
    System.setProperty("picocli.converters.excludes", "java[.](sql|time|nio)[.].*");
    Terminal terminal = Terminal.ofProcess(System.getenv(), System.getProperties());
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = stream(output);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    int code = run(terminal, out, err, headStart, args);
    out.flush();
    int end = output.exitCode(code, err);
    err.flush();
    System.exit(end);
  }

  /** Libraries log to nobody; SLF4J is told so, or it would look for somebody in each jar. */
  private static void quietLoggers() {
    System.setProperty("slf4j.internal.verbosity", "WARN"); // it would tell that it was told
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }

  /** Runs one command with the given streams, and returns its exit code. */
  static int run(Terminal terminal, PrintStream out, PrintStream err, String... args) {
    return run(terminal, out, err, Optional.empty(), args);
  }

  private static int run(
      Terminal terminal,
      PrintStream out,
      PrintStream err,
      Optional<HeadStart> headStart,
      String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      out.println(
          ProgramVersion.text()); // at once: to describe the commands takes longer than all else
      return ExitCode.DONE;
    }
    CommandLine line = new CommandLine(new Kb(terminal, out, err, headStart).spec());
    for (Map.Entry<String, Class<?>> subcommand : subcommands(args).entrySet()) {
      line.addSubcommand(subcommand.getKey(), described(subcommand.getValue()));
    }
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setColorScheme(ScreenStyle.help(terminal.styleOut()));
    line.setUsageHelpWidth(Math.max(60, Math.min(terminal.widthOut(), 110)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false); // a file may have such a name
    line.registerConverter(Path.class, new Paths());
    line.setExecutionExceptionHandler(new Failures(err));
    line.setParameterExceptionHandler(new Mistakes());
    return withinLimits(new Execution(line, List.of(args)), err);
  }

  // Classes and no lambdas: where a lambda has one of picocli's types, JDK 17 leaves picocli out of
  // the archive of classes, and it has the largest class of all.

  private record Execution(CommandLine line, List<String> args) implements IntSupplier {
    @Override
    public int getAsInt() {
      return line.execute(args.toArray(String[]::new));
    }
  }

  private record Paths() implements CommandLine.ITypeConverter<Path> {
    @Override
    public Path convert(String text) throws IOException {
      return InputFile.path(text);
    }
  }

  private record Failures(PrintStream err) implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
      return failed(failure, command, err);
    }
  }

  private record Mistakes() implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] given) {
      return wrongUsage(mistake);
    }
  }

  /** Runs what may need more of the machine than there is; that is then told in one line. */
  static int withinLimits(IntSupplier command, PrintStream err) {
    try {
      return command.getAsInt();
    } catch (StackOverflowError | OutOfMemoryError e) {
      err.println("kb: " + exhausted(e));
      return ExitCode.USAGE;
    }
  }

  private static String exhausted(VirtualMachineError error) {
    return error instanceof StackOverflowError
        ? "the input is nested too deep"
        : "out of memory; KB_JAVA_OPTIONS=-Xmx8g allows 8 GB";
  }

  /** Describing all commands takes a tenth of a second, so the one that is named has to do. */
  private static Map<String, Class<?>> subcommands(String... args) {
    Class<?> named = args.length == 0 ? null : SUBCOMMANDS.get(args[0]);
    return named == null || ABOUT_ALL.contains(args[0]) ? SUBCOMMANDS : Map.of(args[0], named);
  }

  /** What describes a subcommand: itself, or else its annotations. */
  private static Object described(Class<?> type) {
    return type == EvaluateCommand.class ? new EvaluateCommand().describe() : type;
  }

  /** The names of the commands. */
  static Stream<String> commandNames() {
    return SUBCOMMANDS.keySet().stream();
  }

  private static int wrongUsage(CommandLine.ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("kb: " + ControlCharacters.visible(String.valueOf(mistake.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows the usage");
    return ExitCode.USAGE;
  }

  private static int failed(Exception failure, CommandLine command, PrintStream err) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
        throw (VirtualMachineError) cause; // libraries wrap them
      }
    }
    Kb kb = command.getCommandSpec().root().userObject() instanceof Kb root ? root : null;
    if (kb != null && kb.verbose()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().map(ControlCharacters::visible).forEach(err::println);
    } else {
      err.println("kb: " + ControlCharacters.visible(message(failure)));
    }
    return isInput(failure) ? ExitCode.USAGE : ExitCode.INTERNAL_ERROR;
  }

  private static boolean isInput(Exception failure) {
    return failure instanceof IOException || failure instanceof UncheckedIOException;
  }

  /** What to tell of a failure. */
  static String message(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
    if (cause instanceof NoSuchFileException missing) {
      return "file not found: " + missing.getFile();
    }
    if (cause instanceof AccessDeniedException denied) {
      return "permission denied: " + denied.getFile();
    }
    if (cause instanceof FileAlreadyExistsException there) {
      return there.getFile() + " already exists";
    }
    if (cause instanceof FileSystemException file) {
      return file.getFile() + ": " + file.getReason();
    }
    if (cause instanceof IOException) {
      return String.valueOf(cause.getMessage());
    }
    return "internal error: " + cause + " (run with --verbose for details)";
  }
}
