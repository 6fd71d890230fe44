package org.remediationkb.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kb new}. */
@Command(
    name = "new",
    description = "Create a page or case from a template; fill in the parts marked ‹ ›.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {NewRemediationCommand.class, NewArticleCommand.class, NewCaseCommand.class},
    footer = {
      "%nExamples:",
      "  kb new remediation token-lost --about token --title \"A token is lost\"",
      "  kb new article lost-tokens --about token",
      "  kb new case tokens/lost --from putty.log"
    })
final class NewCommand implements Runnable {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "missing kind of file: remediation, article or case");
  }
}
