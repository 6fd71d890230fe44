package org.remediationkb.model.capture.configuration;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;

/**
 * Commands that go through the configuration and change it. What was meant to be changed is no evidence
 * of what is.
 */
@AutoService(CommandParser.class)
public final class NavigationCommands implements CommandParser {

  @Override
  public List<CommandPattern> commands() {
    return Stream.of(
            "config ...",
            "edit ...",
            "set ...",
            "unset ...",
            "delete ...",
            "next",
            "end",
            "abort",
            "exit")
        .map(CommandPattern::of)
        .toList();
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    output.forEach(output::unread);
  }
}
