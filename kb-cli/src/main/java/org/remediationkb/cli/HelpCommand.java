package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.remediationkb.model.problem.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb help}. */
@Command(
    description = "Show the help of a command.",
    footer = {"%nExamples:", "  kb help evaluate", "  kb help new case"})
final class HelpCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      completionCandidates = CompletionCandidates.Commands.class,
      description = "The command and subcommand (default: list all commands).")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.root().commandLine();
    for (String name : names) {
      command = subcommand(command, name);
    }
    String usage = command.getUsageMessage();
    return ((Kb) spec.root().userObject()).show(out -> {
      out.write(usage);
      return ExitCode.DONE;
    });
  }

  private CommandLine subcommand(CommandLine command, String name) {
    CommandLine named = command.getSubcommands().get(name);
    if (named == null) {
      String help = DidYouMean.closest(name, command.getSubcommands().keySet())
          .map(closest -> "; did you mean " + closest + "?")
          .orElse("");
      throw new CommandLine.ParameterException(
          spec.commandLine(), "unknown command " + name + help);
    }
    return named;
  }
}
