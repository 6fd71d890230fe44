package org.remediationkb.cli;

import java.io.IOException;
import org.remediationkb.cli.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kb generate-completion}. */
@Command(
    description = {
      "Print the script that has a shell complete commands, options and their values.",
      "The names of pages, articles and facts are those of the content at this time."
    },
    footer = {
      "%nExamples:",
      "  source <(kb generate-completion)                                         in bash",
      "  source <(kb generate-completion zsh)                                     in zsh",
      "  kb generate-completion fish | source                                     in fish",
      "  kb generate-completion powershell | Out-String | Invoke-Expression       in PowerShell"
    })
final class CompletionCommand extends KbCommand {

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      description = "One of ${COMPLETION-CANDIDATES} (default: bash).")
  private Shell shell = Shell.bash;

  @Override
  public Integer call() throws IOException {
    String script = shell.completion(kb().spec().commandLine());
    return OutputFile.write(kb().out(), out -> {
      out.write(script);
      return ExitCode.DONE;
    });
  }
}
