package org.remediationkb.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.drools.DroolsEngine;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts the command line. */
public final class Main {

  private static final List<Class<?>> SUBCOMMANDS = List.of(
      EvaluateCommand.class,
      RenderCommand.class,
      FactsCommand.class,
      RedactCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      TestCommand.class,
      ProveCommand.class,
      MutateCommand.class,
      DiffCommand.class,
      NewCommand.class,
      VocabularyCommand.class,
      RulesCommand.class,
      SchemaCommand.class,
      AutoComplete.GenerateCompletion.class);

  /** The subcommands that diagnose cases and write about them. */
  private static final Set<String> DIAGNOSING = Set.of("evaluate", "explain", "test");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    prepare(args);
    Terminal terminal = Terminal.ofProcess(System.getenv(), System.getProperties());
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = run(terminal, out, err, args);
    err.flush();
    // A reader that has gone, such as `head`, is no failure worth a message.
    System.exit(out.checkError() && code == 0 ? CommandLine.ExitCode.SOFTWARE : code);
  }

  /** Gets what takes long ready on another core, while arguments and pages are read on this one. */
  private static void prepare(String... args) {
    if (args.length > 0 && DIAGNOSING.contains(args[0])) {
      Thread preparation = new Thread(
          () -> {
            DroolsEngine.prepare();
            TemplateEngine.prepare();
          },
          "prepare");
      preparation.setDaemon(true);
      preparation.start();
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** Runs one command with the given streams, and returns its exit code. */
  static int run(Terminal terminal, PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Kb(terminal, out, err));
    subcommands(args).forEach(line::addSubcommand);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colourOut() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.max(60, Math.min(terminal.width(), 110)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, err));
    line.setParameterExceptionHandler((mistake, given) -> wrongUsage(mistake));
    return line.execute(args);
  }

  /** Describing all commands takes a tenth of a second, so the one that is named has to do. */
  private static List<Class<?>> subcommands(String... args) {
    return SUBCOMMANDS.stream()
        .filter(type -> args.length > 0 && args[0].equals(name(type)))
        .<List<Class<?>>>map(List::of)
        .findFirst()
        .orElse(SUBCOMMANDS);
  }

  private static String name(Class<?> type) {
    return type.getAnnotation(CommandLine.Command.class).name();
  }

  private static int wrongUsage(CommandLine.ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("kb: " + mistake.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows how it is used");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception failure, CommandLine command, PrintStream err) {
    Kb kb = command.getCommandSpec().root().userObject() instanceof Kb root ? root : null;
    if (kb != null && kb.verbose()) {
      failure.printStackTrace(err);
    } else {
      err.println("kb: " + message(failure));
    }
    return isInput(failure) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isInput(Exception failure) {
    return failure instanceof IOException || failure instanceof UncheckedIOException;
  }

  /** What to tell of a failure. */
  static String message(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
    if (cause instanceof NoSuchFileException missing) {
      return "there is no file " + missing.getFile();
    }
    if (cause instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (cause instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is there already";
    }
    if (cause instanceof FileSystemException file) {
      return file.getFile() + ": " + file.getReason();
    }
    if (cause instanceof IOException) {
      return String.valueOf(cause.getMessage());
    }
    return "an error inside the program, not in your input: " + cause + "; --verbose shows where";
  }
}
