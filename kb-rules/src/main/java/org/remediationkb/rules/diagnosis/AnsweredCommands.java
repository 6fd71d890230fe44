package org.remediationkb.rules.diagnosis;

import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CommandRun;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.CommandCatalog;

/** The commands whose whole answer a capture has, so that to run them again tells nothing new. */
public final class AnsweredCommands {

  private AnsweredCommands() {}

  /** The ids of these commands. On another unit or in another VDOM, the answer may be another. */
  public static Set<String> of(Capture capture, CommandCatalog commands) {
    return capture.commands().first().stream()
        .filter(CommandRun::isOfCase)
        .filter(
            run -> run.outcome() == CommandRun.Outcome.READ && !run.command().contains(" | "))
        .filter(run -> run.vdom().isEmpty() || run.vdom().get().equals("global"))
        .flatMap(run -> commands.find(run.command()).stream())
        .map(Command::id)
        .collect(Collectors.toSet());
  }
}
