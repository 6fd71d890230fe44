package org.remediationkb.cli.shell;

import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;

/** A shell that completes the arguments of the program, under the name that users type. */
public enum Shell {
  bash(program -> AutoComplete.bash(program.getCommandName(), program)),
  zsh(program -> ZshScript.of(CommandHelp.of(program))),
  fish(program -> FishScript.of(CommandHelp.of(program))),
  powershell(program -> PowerShellScript.of(CommandHelp.of(program)));

  private final Function<CommandLine, String> script;

  Shell(Function<CommandLine, String> script) {
    this.script = script;
  }

  /** The script that has the shell complete commands, options and their values. */
  public String completion(CommandLine program) {
    return script.apply(program);
  }
}
